import Foundation
import GRDB

/// The user's reports in one SQLite file: every version that was imported, complete.
///
/// Other processes may read and import at the same time. What a call has saved when it returns stays,
/// whatever happens to the process afterwards.
public struct ReportStore: Sendable {
  /// The file.
  public let path: String
  let database: DatabaseQueue

  /// How long to wait for another process, in seconds.
  private static let patience: TimeInterval = 30

  /// Opens a store to read it; one of an earlier version is brought up to date.
  ///
  /// - Throws: `StoreError` when there is no such file or it is no store of ours.
  public init(reading path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(path: path, .notFound)
    }
    self.path = path
    do {
      database = try Self.retrying {
        let reader = try Self.reader(path)
        return try Self.isUpToDate(reader, path) ? reader : Self.writer(path)
      }
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Opens a store to import into it; file and folder are made where they are not there.
  ///
  /// - Throws: `StoreError` when it cannot be written to or is no store of ours.
  public init(writing path: String) throws(StoreError) {
    self.path = path
    do {
      // Where this fails, opening says why.
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      database = try Self.retrying { try Self.writer(path) }
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Runs work on the database, with its errors in the store's terms.
  ///
  /// It may be called while figures are gone through.
  func reading<Result>(
    _ work: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.unsafeReentrantRead(work)
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Runs work in a transaction that is kept whole or not at all.
  func writing<Result>(
    _ work: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.write(work)
    } catch {
      throw StoreError(path: path, error)
    }
  }
}

extension ReportStore {
  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "stats"
    return configuration
  }

  /// A connection that never writes.
  ///
  /// Where its folder is read-only, SQLite cannot make the files it shares with writers; then nobody
  /// can write, and the file is read as one that does not change.
  private static func reader(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CANTOPEN && access(folder, W_OK) != 0
    {
      let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
    }
  }

  private static func writer(_ path: String) throws -> DatabaseQueue {
    // Looked at before anything is written: a file of somebody else stays as it is.
    if FileManager.default.fileExists(atPath: path) {
      _ = try isUpToDate(try reader(path), path)
    }
    var configuration = configuration()
    configuration.journalMode = .wal
    let database = try DatabaseQueue(path: path, configuration: configuration)
    // What is reported as done must outlast a power failure too.
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    if try !isUpToDate(database, path) { try Schema.migrator.migrate(database) }
    return database
  }

  /// Whether the tables are those of this version.
  ///
  /// - Throws: `StoreError` for a database of another program or a later version.
  private static func isUpToDate(_ database: DatabaseQueue, _ path: String) throws -> Bool {
    try database.read { db in
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
      if mark != Schema.applicationID {
        // GRDB's own table comes first: a set-up that was cut off there is none of somebody else.
        let sql = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
        guard try Int.fetchOne(db, sql: sql) == 0 else { throw StoreError(path: path, .notAStore) }
        return false
      }
      guard try !Schema.migrator.hasBeenSuperseded(db) else {
        throw StoreError(path: path, .newer)
      }
      return try Schema.migrator.hasCompletedMigrations(db)
    }
  }

  /// Tries again while another process is making the same file.
  private static func retrying<Result>(_ work: () throws -> Result) throws -> Result {
    let start = ContinuousClock.now
    while true {
      do {
        return try work()
      } catch let error as DatabaseError
        where ContinuousClock.now - start < .seconds(timeToSetUp(error))
      {
        Thread.sleep(forTimeInterval: 0.1)
      }
    }
  }

  /// How long the error can come from another process that sets the file up, in seconds.
  ///
  /// SQLite does not wait by itself where the journal changes; the rest are half-made tables.
  private static func timeToSetUp(_ error: DatabaseError) -> TimeInterval {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: patience
    case .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_SCHEMA: 2
    default: 0
    }
  }
}
