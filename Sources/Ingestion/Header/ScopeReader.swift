import Disclosure

/// Concludes whose work the numbers cover: the whole county or one office.
enum ScopeReader {
  /// The scope with the sentence it rests on.
  ///
  /// Words of a single office in a county's report ("我单位", "县政府办公室主动公开") leave it unclear, as
  /// does an office as issuer; words that name the departments as covered make it the whole county.
  static func scope(
    of report: AnnualReport, _ texts: [FoldedPassage]
  ) -> (AnnualReport.Scope, Quote?) {
    if report.header.level == .office || report.header.level == .town { return (.office, nil) }
    if let quote = first(of: officeWords, in: texts) { return (.unclear, quote) }
    if let title = report.header.title, title.text.contains("办公室") {
      return (.unclear, clause(containing: title.text, in: texts) ?? title)
    }
    if let quote = first(of: countyWords, in: texts) { return (.wholeCounty, quote) }
    return (.unclear, nil)
  }

  private static func first(of words: [[UInt32]], in texts: [FoldedPassage]) -> Quote? {
    for text in texts {
      for word in words {
        guard let start = text.firstIndex(of: word, in: 0..<text.glyphs.count) else { continue }
        return text.quote(text.clause(around: start..<(start + word.count)))
      }
    }
    return nil
  }

  private static func clause(containing title: String, in texts: [FoldedPassage]) -> Quote? {
    let words = Normalization.folded(title)
    for text in texts.dropFirst() {
      guard let start = text.firstIndex(of: words, in: 0..<text.glyphs.count) else { continue }
      return text.quote(text.clause(around: start..<(start + words.count)))
    }
    return nil
  }

  private static let officeWords = [
    "我单位", "我局", "我中心", "我办政务公开", "本单位政务公开", "县政府办公室主动公开", "区政府办公室主动公开",
    "市政府办公室主动公开",
  ].map(Normalization.folded)

  private static let countyWords = [
    "各乡镇及县政府各部门", "汇总县政府", "汇总区政府", "汇总市政府", "县政府及各部门", "区政府及各部门",
    "市政府及各部门", "全县各级行政机关", "全区各级行政机关", "全市各级行政机关", "全县各级各部门",
  ].map(Normalization.folded)
}

/// The rank of the organ that a title or signature names.
enum LevelReader {
  static func level(of name: String, division: Division?) -> AnnualReport.Level {
    let organ = name.withoutSpaces.prefix { $0 != "2" && $0 != "二" && $0 != "\n" }
    if towns.contains(where: organ.hasSuffix) { return .town }
    if !governments.contains(where: organ.hasSuffix), offices.contains(where: organ.hasSuffix) {
      return .office
    }
    switch division?.level {
    case .province: return .province
    case .prefecture: return .prefecture
    case .county: return .county
    case nil: return .office
    }
  }

  /// A government's own office publishes the government's report.
  private static let governments = ["人民政府", "政府办公室", "政府办公厅", "管委会", "管理委员会"]
  private static let towns = ["街道", "街道办事处", "镇", "乡", "镇人民政府", "乡人民政府"]
  private static let offices = ["局", "厅", "委", "委员会", "中心", "办公室", "办公厅", "院", "队", "站"]
}
