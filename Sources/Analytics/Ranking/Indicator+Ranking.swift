import Disclosure

extension Indicator {
  /// The smallest base of a share that is ranked; below it shares are set apart.
  public static let smallestRankedBase = 30
  /// The fewest cases of a rate that is ranked.
  public static let fewestRankedCases = 10

  /// Why counties are never ordered by this indicator, or `nil` when they can be.
  public var rankingRefusal: String? {
    switch definition {
    case .narrative, .narrativeShare: "“\(name)”是正文自报口径，各县说法不一，不排序。"
    case .leading: "“\(name)”是类别，不是大小，不排序。"
    case .link: "“\(name)”是衔接核对，只有是否为0，不排序。"
    case .gap: "“\(name)”两方都要有足够的件数，县级很少满足，不排序。"
    case .nationalShare: "“\(name)”只用于核对数量级，不排序。"
    case .change, .yearOnYear: "“\(name)”的基数各县不同且常不足10，不排序。"
    default: nil
    }
  }

  /// What a higher number means, in Chinese.
  public var directionWords: String {
    switch direction {
    case .higherIsBetter: "数值高为好"
    case .lowerIsBetter: "数值低为好"
    case .neutral: "只表示多少，不表示好坏"
    case .zero: "应为0"
    }
  }

  /// Whether an observation rests on too few cases to be ranked.
  func isSmall(_ observation: Observation) -> Bool {
    switch definition {
    case .share: observation.denominator.map { $0 < ExactNumber(Self.smallestRankedBase) } ?? true
    case .ratio(_, _, let times) where times > 1:
      observation.denominator.map { $0 < ExactNumber(Self.smallestRankedBase) } ?? true
    case .perResidents:
      observation.numerator.map { $0 < ExactNumber(Self.fewestRankedCases) } ?? true
    default: false
    }
  }

  /// What sets small numbers apart, in Chinese; `nil` where nothing does.
  public var smallnessWords: String? {
    switch definition {
    case .share, .ratio(_, _, 2...): "基数不足\(Self.smallestRankedBase)件"
    case .perResidents: "不足\(Self.fewestRankedCases)件"
    default: nil
    }
  }
}
