import Disclosure
import Graphics
import TestSupport
import Testing

@testable import Ingestion

@Suite struct CSVTableTests {
  @Test func quotedFieldsKeepCommasQuotesAndLineFeeds() throws {
    let table = try CSVTable(
      Array("a,b\n\"1,2\",\"say \"\"x\"\"\nand y\"\n3,4\n".utf8), path: "t.csv")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["1,2", "say \"x\"\nand y"], ["3", "4"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func aRowOfAnotherWidthIsNamedByItsLine() {
    #expect(
      throws: IngestionError(path: "t.csv", .invalidTable(line: 3, problem: "有 3 列，表头是 2 列"))
    ) { try CSVTable(Array("a,b\n1,2\n1,2,3\n".utf8), path: "t.csv") }
  }

  @Test func anEmptyLastFieldWithoutLineFeedIsAField() throws {
    let table = try CSVTable(Array("a,b\n1,".utf8), path: "t.csv")
    #expect(table.rows.map(\.fields) == [["1", ""]])
  }

  @Test func aQuoteWithoutEndIsNamedByItsLine() {
    #expect(throws: IngestionError(path: "t.csv", .invalidTable(line: 2, problem: "引号没有结束"))) {
      try CSVTable(Array("a\n\"x\n".utf8), path: "t.csv")
    }
  }
}

@Suite struct DatasetFolderTests {
  @Test func theManifestMatchesTheFiles() throws {
    let manifest = try Checkout.datasets.manifest()
    #expect(manifest.entries.count >= 5)
    for entry in manifest.entries {
      let report = try Checkout.datasets.report(entry, gazetteer: Checkout.gazetteer)
      #expect(report.source.sha256 == entry.sha256, "\(entry.file)")
      #expect(!report.readingFindings.contains { $0.check == "source.changed" })
    }
  }

  /// Bureau of Statistics, census of 1 November 2020.
  @Test func populationsAreTheCensus() throws {
    let populations = try Checkout.datasets.populations()
    #expect(populations["140525"]?.residents == 414_999)
    #expect(populations["410326"]?.residents == 434_770)
    #expect(populations.values.allSatisfy { $0.date == "2020-11-01" && !$0.source.isEmpty })
  }
}

@Suite struct ChartSpecYAMLTests {
  private func spec(_ yaml: String) throws(IngestionError) -> ChartSpec {
    try ChartSpec(yaml: Array(yaml.utf8), name: "test", path: "test.yaml")
  }

  @Test func allSpecificationsOfTheProjectAreUnderstood() throws {
    let folder = ChartFolder(path: Checkout.root + "/Charts")
    #expect(folder.names().count >= 6)
    for name in folder.names() {
      let spec = try folder.spec(name)
      #expect(!spec.title.isEmpty && !spec.summary.isEmpty, "\(name)")
    }
  }

  @Test func anUnknownKeyIsNamedWithItsLineAndTheNearest() {
    let yaml =
      "title: a\ndata: { group: outcomes }\nmarks:\n  - typ: bar\n    encode: { y: { field: report } }\n"
    do {
      _ = try spec(yaml)
      Issue.record("accepted")
    } catch {
      #expect(error.description.contains("test.yaml 第4行"))
      #expect(error.description.contains("不认识的键 typ，是否指 type"))
    }
  }

  @Test(arguments: [
    "title: [a", "marks: 3", "title: a\ndata: { group: x, indicator: y }\nmarks: []",
    "title: a\ndata: { group: x }\nmarks:\n  - type: pie\n    encode: {}\n",
  ])
  func whatIsNotUnderstoodIsRefused(yaml: String) {
    #expect(throws: IngestionError.self) { try spec(yaml) }
  }
}
