import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Loops over all counties get a part for each county that comes later, and lose nothing.
@Suite struct LoopGrowthTests {
  private static let value = "{{值 县.application.received}}"

  /// A section and a row for each county, and words behind both.
  private func template(_ format: Briefing.Format) throws -> [UInt8] {
    switch format {
    case .markdown:
      Array(
        """
        # 简报

        {{每 各县}}
        ## {{县}}一节

        收到\(Self.value)件。
        {{完}}
        ## 下步

        | 县 | 件 |
        | --- | ---: |
        | {{每 各县}}{{县}}一行 | \(Self.value){{完}} |
        | 合计 | 见正文 |

        {{每 各县}}
        - {{县}}一条
        {{完}}
        尾
        """.utf8)
    case .html:
      Array(
        """
        <h1>简报</h1>
        <p>{{每 各县}}</p><h2>{{县}}一节</h2><p>收到\(Self.value)件。</p><p>{{完}}</p>
        <h2>下步</h2>
        <table><tr><td>{{每 各县}}{{县}}一行</td><td>\(Self.value){{完}}</td></tr><tr><td>合计</td></tr></table>
        <ul>{{每 各县}}<li>{{县}}一条</li>{{完}}</ul><p>尾</p>
        """.utf8)
    case .docx: try wordFile(["{{县}}一节", "收到\(Self.value)件。"])
    }
  }

  private func wordFile(_ section: [String], behind: [String] = []) throws -> [UInt8] {
    let paragraphs = ["简报", "{{每 各县}}"] + section + ["{{完}}"] + behind + ["下步"]
    return try WordTemplate.bytes(
      paragraphs.map { WordXML.paragraph($0) }.joined()
        + """
        <w:tbl><w:tr><w:tc>\(WordXML.paragraph("{{每 各县}}{{县}}一行"))</w:tc>\
        <w:tc>\(WordXML.paragraph("\(Self.value){{完}}"))</w:tc></w:tr>\
        <w:tr><w:tc>\(WordXML.paragraph("合计"))</w:tc></w:tr></w:tbl>
        """
        + ["{{每 各县}}", "{{县}}一条", "{{完}}", "尾"].map { WordXML.paragraph($0) }.joined())
  }

  /// Which of the words stand in a document, in their order.
  private func order(_ bytes: [UInt8], _ format: Briefing.Format) throws -> [String] {
    let text = try format.text(bytes)
    return text.matches(of: /(..)(一节|一行|一条)|下步|合计|>尾<|\n尾|核实过|另行说明/).map { match in
      String(match.output.0.filter { !"<>\n".contains($0) })
    }
  }

  @Test(arguments: Briefing.Format.allCases)
  func aCountyThatComesLaterGetsItsPartsInOrder(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(format), format, library: library)
    #expect(
      try order(first.bytes, format) == [
        "泽州一节", "新绛一节", "下步", "泽州一行", "新绛一行", "合计", "泽州一条", "新绛一条", "尾",
      ])
    #expect(first.entries.map(\.new) == ["9", "2*", "9", "2*"] && first.notices.isEmpty)
    let same = try Briefing.filled(first.bytes, format, library: library)
    #expect(same.bytes == first.bytes && !same.isOutdated)

    // A person writes into a part and behind the last one.
    let human = try format.edited(first.bytes) { text in
      let end =
        switch format {
        case .markdown: "件。\n\n另行说明\n"
        case .html: "件。</p><p>另行说明</p>"
        case .docx: "件。</w:t></w:r></w:p>\(WordXML.paragraph("另行说明"))"
        }
      let last = format == .docx ? "件。</w:t></w:r></w:p>" : format == .html ? "件。</p>" : "件。\n"
      let parts = text.components(separatedBy: last)
      return
        (parts[0] + "件，核实过。" + last.dropFirst(2) + parts[1] + end
        + parts[2...].joined(separator: last))
    }
    library.counties = ["泽州", "盐湖", "新绛", "西吉"]
    let later = try Briefing.filled(human, format, library: library)
    #expect(later.isOutdated && later.notices.isEmpty)
    #expect(later.entries.count { $0.change == .filled } == 4)
    #expect(
      try order(later.bytes, format) == [
        "泽州一节", "核实过", "盐湖一节", "新绛一节", "另行说明", "西吉一节", "下步", "泽州一行", "盐湖一行",
        "新绛一行", "西吉一行", "合计", "泽州一条", "盐湖一条", "新绛一条", "西吉一条", "尾",
      ])
    #expect(!(try format.text(later.bytes)).contains("{{"))
    let again = try Briefing.filled(later.bytes, format, library: library)
    #expect(again.bytes == later.bytes && !again.isOutdated)
  }

  @Test(arguments: Briefing.Format.allCases)
  func whatACountyWithoutReportHasStaysAndIsReported(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(format), format, library: library)
    library.counties = ["新绛"]
    library.set("140525-2020", "t3.newReceived.total", 12)
    let later = try Briefing.filled(first.bytes, format, library: library)
    #expect(later.bytes == first.bytes && later.isOutdated)
    #expect(later.notices.contains { $0.contains("泽州 现在没有报告") })
    library.counties = ["泽州", "新绛"]
    let back = try Briefing.filled(first.bytes, format, library: library)
    #expect(back.notices.isEmpty && back.entries.count { $0.change == .updated } == 2)
  }

  @Test(arguments: Briefing.Format.allCases)
  func aPartThatAPersonTookOutDoesNotComeBack(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(format), format, library: library)
    let human = try format.edited(first.bytes) { text in
      switch format {
      case .markdown:
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.contains("泽州一行") }.joined(separator: "\n")
      case .html: text.replacing(/<tr>((?!<tr>).)*泽州一行.*?<\/tr>/, with: "")
      case .docx: text.replacing(/<w:tr>((?!<w:tr>).)*泽州一行.*?<\/w:tr>/, with: "")
      }
    }
    library.counties.append("西吉")
    let later = try Briefing.filled(human, format, library: library)
    #expect(
      try order(later.bytes, format).filter { $0.hasSuffix("一行") } == ["新绛一行", "西吉一行"])
  }

  /// A document of an earlier version of the tool has no template to make a further part from.
  @Test(arguments: Briefing.Format.allCases)
  func withoutTheTemplateTheCountyIsNamed(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    var bytes = try Briefing.filled(try template(format), format, library: library).bytes
    if format == .docx {
      let archive = try WordArchive(bytes)
      let properties = String(
        decoding: try #require(try archive.part("docProps/custom.xml")), as: UTF8.self)
      archive.set("docProps/custom.xml", Array(properties.replacing("stats-loop", with: "x").utf8))
      bytes = try archive.written()
    } else {
      bytes = try format.edited(bytes) { $0.replacing("<!--stats-loop", with: "<!--x") }
    }
    library.counties.append("西吉")
    let later = try Briefing.filled(bytes, format, library: library)
    #expect(later.bytes == bytes && later.isOutdated)
    #expect(later.notices.first?.contains("新有 西吉 的报告") == true)
    let human = try format.edited(bytes) {
      $0.replacing("下步", with: "下步{{值 西吉.application.received}}")
    }
    #expect(try Briefing.filled(human, format, library: library).notices.isEmpty)
  }

  /// It moves the signs of parts and tears tables out of their content controls.
  @Test(.enabled(if: LibreOffice.isInstalled))
  func loopsGrowInAFileSavedByLibreOffice() throws {
    let library = CheckoutLibrary()
    let table = "{{表 compare 县 | 行=application.received}}"
    let first = try Briefing.filled(
      try wordFile(["{{县}}一节", table], behind: [table.replacing("县", with: "泽州")]), .docx,
      library: library)
    let saved = try LibreOffice.saved(first.bytes)
    library.counties = ["泽州", "盐湖", "新绛", "西吉"]
    let later = try Briefing.filled(saved, .docx, library: library)
    #expect(later.notices.isEmpty && later.entries.allSatisfy { $0.change != .kept })
    #expect(
      try order(later.bytes, .docx) == [
        "泽州一节", "盐湖一节", "新绛一节", "西吉一节", "下步", "泽州一行", "盐湖一行", "新绛一行", "西吉一行",
        "合计", "泽州一条", "盐湖一条", "新绛一条", "西吉一条", "尾",
      ])
    #expect(try Briefing.filled(later.bytes, .docx, library: library).bytes == later.bytes)
  }

  /// One loop of a document has lost the signs of its parts.
  @Test(arguments: Briefing.Format.allCases)
  func aLoopWhosePlaceIsLostIsReported(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(format), format, library: library)
    let human = try format.edited(first.bytes) { text in
      switch format {
      case .docx:
        let key = text.firstMatch(of: /_StatsPart_(.{8})/).map { String($0.output.1) } ?? ""
        return text.replacing("_StatsPart_\(key)", with: "x")
      default:
        let key = text.firstMatch(of: /stats-part:(.{8})/).map { String($0.output.1) } ?? ""
        return text.replacing("<!--stats-part:\(key)", with: "<!--x")
      }
    }
    library.counties.append("西吉")
    let later = try Briefing.filled(human, format, library: library)
    #expect(
      try order(later.bytes, format).filter { $0.hasPrefix("西吉") } == ["西吉一行", "西吉一条"])
    #expect(later.notices.map { $0.contains("西吉") && $0.contains("1 处循环") } == [true])
  }

  @Test func aRowAtTheEndOfATextIsRepeatedInLines() throws {
    let library = CheckoutLibrary()
    let row = Array("| 县 |\n| --- |\n| {{每 各县}}{{县}}{{完}} |".utf8)
    let text = String(
      decoding: try Briefing.filled(row, .markdown, library: library).bytes, as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 4 && rows[3].hasSuffix("新绛 |"))
  }

  /// Word keeps 255 signs of a property.
  @Test func manyCountiesAreKeptInPieces() throws {
    let archive = try WordArchive(try WordTemplate.bytes(""))
    var counties = (0..<300).map { "县\($0)" }.joined(separator: " ")
    for _ in 0..<2 {
      let package = try WordPackage(archive)
      package.counties = counties
      try package.finish()
      #expect(try WordPackage(archive).counties == counties)
      counties += " 新来的县"
    }
    let part = try #require(try archive.part("docProps/custom.xml"))
    let properties = String(decoding: part, as: UTF8.self)
    let values = properties.matches(of: /<vt:lpwstr>([^<]*)</).map { $0.output.1 }
    #expect(values.count > 4 && values.allSatisfy { $0.utf16.count <= 255 })
    let names = properties.matches(of: /name="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(names).count == names.count)
  }

  @Test func aTemplateSurvivesOnlyWhole() throws {
    let template = LoopTemplate(
      .row, head: Array("| ".utf8), tail: Array("{{县}} |\n".utf8), taken: [])
    #expect(LoopTemplate(key: template.key, text: template.text) == template)
    #expect(LoopTemplate(key: template.key, text: String(template.text.dropLast())) == nil)
    #expect(
      LoopTemplate(.row, head: template.head, tail: template.tail, taken: [template.key]).key
        != template.key)
    for count in 0...4 {
      let bytes = (0..<count).map { UInt8(250 + $0) }
      #expect(Base64.bytes(Base64.text(bytes)) == bytes)
    }
    #expect(Base64.bytes("????") == nil && Base64.bytes("AAA") == nil)
  }
}
