import Disclosure
import Ingestion
import TestSupport
import Testing

@Suite struct ReportRecognizerTests {
  private func read(_ text: String) throws -> AnnualReport {
    let document = try TextReader.document(Array(text.utf8), name: "a.txt", path: "a.txt")
    return try ReportRecognizer(gazetteer: Checkout.gazetteer).report(in: document, path: "a.txt")
  }

  @Test func aTextThatIsNoReportIsRefused() {
    #expect(throws: IngestionError(path: "a.txt", .noReport)) { try read("今天天气很好。\n明天也是。") }
  }

  @Test func aReportPrintedTwiceIsReadOnceAndSaidSo() throws {
    let text = try Checkout.text("Datasets/reports/140525/2020.txt")
    let report = try read(text + "\n" + text)
    let once = try #require(Checkout.reports["140525-2020"])
    for key in CellKey.all { #expect(report[key].state == once[key].state, "\(key)") }
    let repeated = report.readingFindings.filter { $0.check == "table.repeated" }
    #expect(repeated.count == 3)
    #expect(repeated.allSatisfy { $0.severity == .note })
  }

  @Test func twoCopiesThatDifferLeaveTheCellOpen() throws {
    let text = try Checkout.text("Datasets/reports/140525/2020.txt")
    let changed = text.replacing("行政许可\t705\t-397\t5210", with: "行政许可\t705\t-397\t5120")
    let report = try read(text + "\n" + changed)
    let key = try #require(CellKey("t2.licensing.decisions"))
    #expect(report[key].state == .illegible(candidates: [5210, 5120]))
    let finding = report.readingFindings.first {
      $0.check == "table.repeated" && $0.severity == .error
    }
    #expect(finding?.cells == [key])
  }

  @Test func theFormIsRecognisedFromTheTablesNotFromTheYear() throws {
    let text = try Checkout.text("Datasets/reports/140525/2020.txt").replacing("2020", with: "2024")
    let report = try read(text)
    #expect(report.form == .trial2019)
    #expect(report.year == 2024)
    #expect(report.findings.contains { $0.check == "form.year" })
  }

  @Test func sentencesCutByPageBreaksAreJoined() throws {
    let report = try #require(Checkout.reports["140525-2020"])
    #expect(report.passages.contains { $0.text.contains("传达贯彻中央、省、市相关精神") })
  }

  @Test func anUnknownPlaceIsAFindingAndNoGuess() throws {
    let report = try read("某某县2020年政府信息公开工作年度报告\n\n一、总体情况\n\n无。\n")
    #expect(report.division == nil)
    #expect(report.readingFindings.contains { $0.check == "report.division" })
  }

  @Test func namesakesAreToldApartByThePlacesInTheText() throws {
    let report = try read(
      "鼓楼区2020年政府信息公开工作年度报告\n\n一、总体情况\n\n按照徐州市要求编制。\n")
    #expect(report.division?.code == "320302")
  }

  /// Both 鼓楼区 lie in 江苏省: the prefecture decides where it is named, in the title first.
  @Test(arguments: [("江苏省南京市", "320106"), ("江苏省徐州市", "320302"), ("江苏省", nil)])
  func namesakesOfOneProvinceAreToldApartByThePrefecture(above: String, code: String?) throws {
    let report = try read("\(above)鼓楼区人民政府2020年政府信息公开工作年度报告\n\n一、总体情况\n\n无。\n")
    #expect(report.division?.code == code)
  }

  /// Cuts of a real report at many places: every one is read, or refused in words.
  @Test(arguments: Array(stride(from: 0, to: 12_000, by: 397)))
  func aTruncatedReportIsReadAsFarAsItGoes(length: Int) throws {
    let bytes = Array(try Checkout.text("Datasets/reports/640422/2020.txt").utf8.prefix(length))
    do {
      let document = try TextReader.document(bytes, name: "a.txt", path: "a.txt")
      _ = try ReportRecognizer(gazetteer: Checkout.gazetteer).report(in: document, path: "a.txt")
    } catch {
      #expect("\(error)".contains("a.txt"))
    }
  }
}
