extension Check {
  /// Another year left in: in the title, in the date below the text, at the head of a sentence.
  static let staleYear = Check("year.stale", "遗留其他年份") { report in
    guard let year = report.year else { return [] }
    return title(report, year) + signature(report, year) + sentences(report, year)
  }

  private static func title(_ report: AnnualReport, _ year: Int) -> [Finding] {
    guard let title = report.header.title else { return [] }
    let years = yearsNamed(in: plain(title.text))
    guard !years.isEmpty, !years.contains(year) else { return [] }
    return [
      finding(
        .error, "标题写 \(years.map(String.init).joined(separator: "、")) 年，报告年度却是 \(year) 年。", title)
    ]
  }

  private static func signature(_ report: AnnualReport, _ year: Int) -> [Finding] {
    guard let signed = report.header.signedOn, signed.date < "\(year)-12-01" else { return [] }
    return [
      finding(.error, "落款日期 \(signed.date)，早于 \(year) 年的统计期末，可能沿用了上年落款。", signed.quote)
    ]
  }

  private static func sentences(_ report: AnnualReport, _ year: Int) -> [Finding] {
    report.passages.filter { $0.section != nil && $0.section != .problems }.flatMap { passage in
      passage.text.unicodeScalars.split(whereSeparator: endings.contains).compactMap {
        scalars -> Finding? in
        let sentence = String(scalars)
        guard sentence.utf8.contains(where: isDigit) else { return nil }
        let words = plain(sentence)
        guard let told = leadingYear(of: words), told < year, told >= year - 2,
          !allowing.contains(where: words.contains), let first = passage.pieces.first
        else { return nil }
        let start = String(words.prefix(24))
        let piece = passage.pieces.first { plain($0.text).contains(words.prefix(6)) } ?? first
        return finding(
          .warning, "正文以“\(start)…”叙述 \(told) 年的情况，而报告年度为 \(year) 年，可能沿用了旧文字。",
          Quote(start, at: piece.place))
      }
    }
  }

  private static let endings: Set<Unicode.Scalar> = ["。", "；", ";", "！"]

  /// Words that rightly speak of an earlier year.
  private static let allowing = [
    "较", "比", "上年", "结转", "增长", "下降", "增加", "减少", "修订", "印发", "施行", "以来", "截至", "截止",
    "整改", "问题", "年报", "年度报告",
  ]

  /// The year a sentence begins with: "2023年，…", "2023年度，…", "2023年我县…"; no day, no span.
  private static func leadingYear(of words: String) -> Int? {
    let rest = words.drop { "（）()一二三四五六七八九十、.".contains($0) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 4, let year = Int(digits), (2008...2100).contains(year) else {
      return nil
    }
    let after = rest.dropFirst(4)
    guard after.first == "年", let next = after.dropFirst().first, "，,度全我".contains(next) else {
      return nil
    }
    return year
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func yearsNamed(in text: String) -> [Int] {
    text.split { !($0.isASCII && $0.isNumber) }.compactMap { digits in
      digits.count == 4 ? Int(digits).flatMap { (2008...2100).contains($0) ? $0 : nil } : nil
    }
  }

  private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func finding(
    _ severity: Finding.Severity, _ message: String, _ quote: Quote
  ) -> Finding {
    Finding(
      check: "year.stale", severity: severity, message: message, advice: "请核对年份，改正后重新公布。",
      evidence: [quote])
  }
}
