import Analytics
import Disclosure
import Foundation
import Ingestion
import Storage
import SyntheticCorpus
import TestSupport
import Testing

/// `stats check` of a whole store, which never holds all reports.
@Suite struct CheckTests {
  private struct Record: Decodable {
    let file: String
    let findings: [Finding]

    struct Finding: Decodable {
      let id: String
      let message: String
      var isOfPeers: Bool { id.hasPrefix("peers.") }
    }
  }

  /// More reports than are at hand at once; a copy of the first stands at the end, another county's.
  private func library() throws -> Workdir {
    let workdir = try Workdir()
    let corpus = SyntheticCorpus(count: 154, seed: 5, gazetteer: Checkout.gazetteer)
    for document in (0..<corpus.divisionCount).flatMap(corpus.documents) {
      try workdir.write(document.bytes, to: document.name)
    }
    for (code, year) in [("110101", 2019), ("659001", 2025)] {
      let county = try #require(Checkout.gazetteer.division(code: code))
      try workdir.write(
        PlainReport(county: county, year: year, seed: 3).text, to: "\(code)-\(year)-plain.txt")
    }
    let run = try workdir.stats("import . --store r.sqlite")
    #expect([0, 3].contains(run.status), "\(run.error)")
    return workdir
  }

  /// All reports that the tool looks at, in its order, held at once.
  private func reports(_ workdir: Workdir) throws -> [AnnualReport] {
    let store = try ReportStore(reading: workdir.path + "/r.sqlite")
    let folder = DatasetFolder(path: Checkout.root + "/Datasets")
    let imported = try store.entries()
    let own = try folder.manifest().entries.filter { entry in
      !imported.contains { $0.key.division == entry.division && $0.key.year == entry.year }
    }
    let corrections = try folder.corrections(and: nil, gazetteer: Checkout.gazetteer)
    let all =
      try own.map { try folder.report($0, gazetteer: Checkout.gazetteer) }
      + imported.map(store.report)
    return try all.map(corrections.applied).sorted {
      ($0.division?.code ?? "", $0.year ?? 0) < ($1.division?.code ?? "", $1.year ?? 0)
    }
  }

  /// The outliers as rankings find them, among the reports held at once.
  private func outliers(_ contexts: [ReportContext]) -> [String: [String]] {
    var outliers: [String: [String]] = [:]
    for indicator in PeerOutliers.indicators {
      for outlier in PeerOutliers.outliers(contexts.map { Candidate($0, indicator) }) {
        outliers[outlier.candidate.file, default: []].append(indicator.name)
      }
    }
    return outliers
  }

  @Test func aWholeStoreShowsWhatAllReportsAtOnceShow() throws {
    let workdir = try library()
    let reports = try reports(workdir)
    #expect(reports.count > 150)
    let run = try workdir.stats("check --store r.sqlite --format json --fail-on never -o a.json")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.error)")
    let records = try JSONDecoder().decode(
      [Record].self, from: Data(try workdir.bytes("a.json")))
    #expect(records.map(\.file) == reports.map(\.source.file))
    let findings = Library.findings(in: reports)
    let outliers = outliers(zip(reports, findings).map { ReportContext($0, findings: $1) })
    for (record, findings) in zip(records, findings) {
      let peers = record.findings.filter(\.isOfPeers)
      let others = record.findings.filter { !$0.isOfPeers }
      #expect(others.map(\.message) == findings.map(\.message), "\(record.file)")
      let names = outliers[record.file] ?? []
      #expect(peers.count == names.count, "\(record.file)")
      #expect(zip(peers, names).allSatisfy { $0.message.hasPrefix($1) }, "\(record.file)")
    }
    let found = Set(records.flatMap(\.findings).map(\.id))
    #expect(found.isSuperset(of: ["series.form", "copy.prose", "peers.outlier"]), "\(found)")
    let copy = try #require(records.last { $0.file == "659001-2025-plain.txt" })
    #expect(
      copy.findings.contains { $0.id == "copy.tables" && $0.message.contains("东城区 2019 年报告") })
  }

  @Test func withoutNamesTheYearStillHolds() throws {
    let run = try Workdir().stats("check --year 2020 --format json --fail-on never")
    let records = try JSONDecoder().decode([Record].self, from: Data(run.output.utf8))
    let all = try DatasetFolder(path: Checkout.root + "/Datasets").manifest().entries
    #expect(Set(records.map(\.file)) == Set(all.filter { $0.year == 2020 }.map(\.file)))
    let none = try Workdir().stats("check --year 1999")
    #expect(none.status == 1 && none.error.contains("没有 1999 年的报告"))
  }
}
