import Disclosure
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Files that are no store, or cannot be used now.
@Suite struct StoreErrorTests {
  private let folder: Workdir
  private var path: String { folder.path + "/reports.sqlite" }

  init() throws { folder = try Workdir() }

  private func cause(_ work: () throws -> Void) -> StoreError.Cause? {
    do {
      try work()
      return nil
    } catch {
      return (error as? StoreError)?.cause
    }
  }

  @Test func filesOfOthersAreRefusedAndStayAsTheyAre() throws {
    let text = Array(repeating: UInt8(ascii: "a"), count: 5000)
    try folder.write(text, to: "reports.sqlite")
    #expect(cause { _ = try ReportStore(reading: path) } == .notAStore)
    #expect(cause { _ = try ReportStore(writing: path) } == .notAStore)
    #expect(try folder.bytes("reports.sqlite") == text)
    let other = folder.path + "/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    let before = try folder.bytes("other.sqlite")
    #expect(cause { _ = try ReportStore(writing: other) } == .notAStore)
    #expect(try folder.bytes("other.sqlite") == before)
    #expect(cause { _ = try ReportStore(reading: folder.path + "/none") } == .notFound)
  }

  /// A process that was killed while it made the file leaves GRDB's table alone in it.
  @Test(arguments: [true, false])
  func aSetUpThatWasCutOffIsFinished(byReader: Bool) throws {
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    let store = try byReader ? ReportStore(reading: path) : ReportStore(writing: path)
    #expect(try store.entries().isEmpty)
  }

  @Test func aStoreOfALaterVersionIsRefused() throws {
    try ReportStore(writing: path).writing {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    #expect(cause { _ = try ReportStore(reading: path) } == .newer)
    #expect(cause { _ = try ReportStore(writing: path) } == .newer)
  }

  /// A page limit stands for the disk: SQLite answers both with SQLITE_FULL.
  @Test func aFullDiskKeepsWhatWasSavedBefore() throws {
    let reports = Checkout.reports.values.sorted { $0.label < $1.label }
    let documents = try reports.map {
      PreparedDocument(sha256: $0.source.sha256, reports: [try #require(PreparedReport($0))])
    }
    let store = try ReportStore(writing: path)
    _ = try store.save([documents[0]], at: "2026-01-01T00:00:00Z")
    try store.database.writeWithoutTransaction {
      let pages = try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0
      try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    #expect(
      cause { _ = try store.save(Array(documents.dropFirst()), at: "2026-01-02T00:00:00Z") }
        == .full)
    #expect(try store.count() == 1)
    #expect(try ReportStore(reading: path).entries().map(store.report) == [reports[0]])
  }

  @Test func damagedContentIsNamedAndNotRead() throws {
    let report = try #require(Checkout.reports["140525-2020"])
    let store = try ReportStore(writing: path)
    let document = PreparedDocument(
      sha256: report.source.sha256, reports: [try #require(PreparedReport(report))])
    _ = try store.save([document], at: "2026-01-01T00:00:00Z")
    try store.writing { try $0.execute(sql: "UPDATE content SET bytes = x'00'") }
    let entry = try #require(try store.entries().first)
    #expect(cause { _ = try store.report(entry) } == .damaged)
  }

  /// A store as the first version made it, under a name so long that SQLite can make no file beside it:
  /// for it, that is a folder nobody may write to, even for root.
  private func unwritableStoreOfTheFirstVersion(_ report: AnnualReport) throws -> String {
    let store = try ReportStore(writing: path)
    let document = PreparedDocument(
      sha256: report.source.sha256, reports: [try #require(PreparedReport(report))])
    _ = try store.save([document], at: "2026-01-01T00:00:00Z")
    try store.database.writeWithoutTransaction {
      try $0.execute(
        sql: """
          DROP TABLE acrossYears; DELETE FROM grdb_migrations WHERE identifier = '2';
          PRAGMA journal_mode = DELETE
          """)
    }
    try store.database.close()
    let name = String(repeating: "a", count: 245) + ".sqlite"
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/" + name)
    return name
  }

  @Test func anOldStoreThatCannotBeWrittenToIsReadInACopy() throws {
    let report = try #require(Checkout.reports["140525-2020"])
    let name = try unwritableStoreOfTheFirstVersion(report)
    let before = try folder.bytes(name)
    let store = try ReportStore(reading: folder.path + "/" + name)
    #expect(store.isCopy)
    #expect(try store.entries().map(store.report) == [report])
    #expect(try store.summaries().map(\.stored.key.year) == [2020])
    #expect(cause { _ = try ReportStore(writing: folder.path + "/" + name) } == .cannotOpen)
    #expect(try folder.bytes(name) == before)
    #expect(try folder.files() == [name])
    // One that can be written to is brought up to date in its place.
    try FileManager.default.moveItem(atPath: folder.path + "/" + name, toPath: path)
    #expect(try !ReportStore(reading: path).isCopy)
    #expect(try folder.bytes("reports.sqlite") != before)
  }

  @Test func everyCauseSaysWhatToDo() {
    let causes: [StoreError.Cause] = [
      .notFound, .notAStore, .newer, .readOnly, .full, .locked, .damaged, .cannotOpen, .outdated,
      .unfinished, .other("x"),
    ]
    for cause in causes {
      let words = StoreError(path: "/a.sqlite", cause).description
      #expect(words.contains("/a.sqlite") && words.contains("请"), "\(words)")
    }
  }
}
