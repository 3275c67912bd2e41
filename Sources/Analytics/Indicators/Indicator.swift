import Disclosure

/// A measure computed from reports, defined as data: what is counted, over which base, in which unit.
///
/// To add one, copy a line of a family's file and its expected value in the tests.
public struct Indicator: Sendable {
  /// The stable id: "outcome.disclosureRate".
  public let id: String
  /// The Chinese name, 公开率.
  public let name: String
  /// The English name, "disclosure rate".
  public let english: String
  /// The unit: 件, %, 件/十万人, 万元.
  public let unit: String
  public let forms: Forms
  public let direction: Direction
  /// What must be known before using it, in Chinese; empty when nothing.
  public let caveat: String
  public let definition: Definition

  init(
    _ id: String, _ name: String, _ english: String, _ unit: String, forms: Forms = .both,
    direction: Direction = .neutral, caveat: String = "", _ definition: Definition
  ) {
    self.id = id
    self.name = name
    self.english = english
    self.unit = unit
    self.forms = forms
    self.direction = direction
    self.caveat = caveat
    self.definition = definition
  }

  /// Which forms have the cells it needs.
  public enum Forms: String, Sendable {
    case both
    case only2019 = "2019"
    case only2021 = "2021"
    /// Both forms have something alike that is not the same: comparable within a form only.
    case nearPair

    /// The forms in Chinese.
    public var name: String {
      switch self {
      case .both: "两种表式"
      case .only2019: "2019年表式"
      case .only2021: "2021年表式"
      case .nearPair: "两种表式（口径不同）"
      }
    }
  }

  /// Whether more is better.
  public enum Direction: String, Sendable {
    case higherIsBetter = "+"
    case lowerIsBetter = "-"
    case neutral = "o"
    /// A check of consistency that must be zero.
    case zero = "0"
  }

  /// How it is computed.
  public enum Definition: Sendable {
    /// A count or an amount.
    case total(Sum)
    /// A part of a whole, with a Wilson interval.
    case share(Sum, of: Sum)
    /// A quotient that is no share, times a factor.
    case ratio(Sum, to: Sum, times: Int)
    /// The relative change within one report, signed.
    case change(Sum, from: Sum)
    /// Cases per so many residents, with an exact Poisson interval.
    case perResidents(Sum, Int)
    /// Money in 万元 per resident, in 元.
    case moneyPerResident(Sum)
    /// The share of the nation's centralised procurement.
    case nationalShare(Sum)
    /// The difference of a share between natural persons and organisations.
    case gap(Share, minus: Share)
    /// The categories with the highest count.
    case leading([Sum])
    /// This year's sum against last year's, as a relative change.
    case yearOnYear(Sum)
    /// This year's sum minus what last year's report says it must be.
    case link(Sum, lastYear: Sum, adding: Sum?)
    /// A number of the narrative.
    case narrative(String)
    /// A quotient of two numbers of the narrative.
    case narrativeShare(String, of: String)
    /// A measure of the report's own quality.
    case quality(QualityMeasure)
  }

  /// A part and its whole.
  public struct Share: Sendable {
    public let part: Sum
    public let whole: Sum
  }

  /// All indicators, family by family.
  public static let all: [Indicator] =
    applications + outcomes + reasons + applicants + disputes + powers + money + narratives
    + qualities

  private static let byID: [String: Indicator] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The indicator with this id, or `nil`.
  public static func named(_ id: String) -> Indicator? { byID[id] }

  /// The name of the base of a quotient: "办结总计"; `nil` for other definitions.
  public var base: String? {
    switch definition {
    case .share(_, let whole): whole.name
    case .ratio(_, let base, _): base.name
    case .change(_, let base): base.name
    case .perResidents, .moneyPerResident: "常住人口"
    case .nationalShare: "全国政府集中采购"
    default: nil
    }
  }

  /// Whether its value is a fraction shown as a percentage.
  public var isPercentage: Bool { unit == "%" }
}
