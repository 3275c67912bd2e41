import Analytics
import Disclosure

extension MarkResolver {
  /// What sentences can be about.
  private enum Topic: String, CaseIterable {
    /// Everything a comparison says.
    case compare = "对比"
    /// The requests of each report and what became of them.
    case requests = "申请"
    /// The change of an indicator.
    case trend = "趋势"
    /// Forms, bases, reservations: the line that tells on what footing the numbers are.
    case basis = "口径"
    /// How many problems the checks found.
    case quality = "质量"
    /// What cannot be compared.
    case limits = "可比性"
    /// What the signs beside numbers mean.
    case signs = "标记"
    case sources = "来源"

    init(_ word: String) throws {
      guard let topic = Self.allCases.first(where: { $0.rawValue == word || "\($0)" == word })
      else {
        let names = Self.allCases.flatMap { [$0.rawValue, "\($0)"] }
        throw BriefingRefusal("没有“\(word)”这种文字\(Mark.hint(word, names))")
      }
      self = topic
    }
  }

  /// Sentences about counties: "compare 泽州 新绛".
  func sentence(_ mark: Mark) throws -> Resolution {
    let topic = try Topic(mark.words.first ?? "")
    if topic == .trend { return try trend(mark) }
    let (subjects, gaps) = try subjects(mark.words.dropFirst(), mark)
    guard !subjects.isEmpty else {
      return Resolution(block: .words(ObservationState.missing.word), gaps: gaps)
    }
    let comparison = comparison(subjects)
    let texts =
      switch topic {
      case .compare: comparison.sentences.map(\.text)
      case .requests: [comparison.sentences.first?.text ?? ""]
      case .limits: [comparison.comparability.words]
      case .quality: [BasisSentences.quality(subjects)]
      case .basis: [BasisSentences.basis(comparison.subjects)]
      case .signs: MarkLegend.lines(for: comparison).map { $0 + "。" }
      case .sources: [Self.sources(subjects, withDigests: true)]
      case .trend: [""]
      }
    return Resolution(block: .words(try Self.chosen(texts, mark)), gaps: gaps)
  }

  /// One of several sentences by its number, or all.
  private static func chosen(_ texts: [String], _ mark: Mark) throws -> String {
    guard let wanted = mark.options[.sentence] else { return texts.joined() }
    guard let number = Int(wanted), texts.indices.contains(number - 1) else {
      throw BriefingRefusal("句=\(wanted) 不对：共 \(texts.count) 句")
    }
    return texts[number - 1]
  }

  /// The reports as a line of sources.
  static func sources(_ subjects: [ReportContext], withDigests: Bool = false) -> String {
    subjects.map { subject in
      let source = subject.report.source
      return BasisSentences.name(subject) + "政府信息公开工作年度报告"
        + (withDigests ? "（\(source.file)，sha256 \(source.sha256.prefix(12))）" : "")
    }.joined(separator: "；") + "。"
  }

  /// "趋势 泽州 新绛 application.received".
  private func trend(_ mark: Mark) throws -> Resolution {
    let words = mark.words.dropFirst()
    guard let last = words.last, words.count > 1 else {
      throw BriefingRefusal("应写成 {{文 趋势 县 … 指标}}")
    }
    let indicator = try Self.indicators(last)[0]
    let series = try words.dropLast().map { county in
      TrendSeries(indicator, try library.reports(of: county))
    }
    let text = series.map { $0.county.isEmpty ? "" : $0.sentence }.joined()
    return Resolution(
      block: .words("\(indicator.name)：" + (text.isEmpty ? ObservationState.missing.word : text)),
      gaps: series.contains { $0.values.isEmpty } ? ["\(indicator.name)没有历年数"] : [])
  }
}
