import Foundation
import GRDB

extension ReportStore {
  /// How long to wait for another process, in seconds.
  private static let patience: TimeInterval = 30

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "stats"
    return configuration
  }

  /// A connection to read by, with the tables of this version, and whether it is to a copy.
  static func upToDateReader(_ path: String) throws -> (DatabaseQueue, isCopy: Bool) {
    let reader = try reader(path)
    if try isUpToDate(reader, path) { return (reader, false) }
    do {
      return (try writer(path), false)
    } catch let error as DatabaseError where unwritable.contains(error.resultCode) {
      return (try upToDateCopy(of: reader, path), true)
    }
  }

  /// What SQLite says where file or folder cannot be written to.
  private static let unwritable: [ResultCode] = [
    .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM,
  ]

  /// A temporary copy with the tables of this version; it goes when it is closed, and the file itself
  /// stays as it is.
  ///
  /// - Throws: `StoreError` where there is no place for it.
  private static func upToDateCopy(of reader: DatabaseQueue, _ path: String) throws -> DatabaseQueue
  {
    do {
      // SQLite keeps a database without a name in a file of its own that nobody else sees.
      let copy = try DatabaseQueue(path: "", configuration: configuration())
      try reader.backup(to: copy)
      try Schema.migrator.migrate(copy)
      return copy
    } catch {
      throw StoreError(path: path, .outdated)
    }
  }

  /// A connection that never writes.
  ///
  /// Where its folder is read-only, SQLite cannot make the files it shares with writers; then nobody
  /// can write, and the file is read as one that does not change; unless a part of it lies in the
  /// journal of a process that was killed, which cannot be read so.
  private static func reader(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where unwritable.contains(error.resultCode) && access(folder, W_OK) != 0
    {
      guard
        (try? FileManager.default.attributesOfItem(atPath: path + "-wal"))?[.size] as? Int ?? 0 == 0
      else { throw StoreError(path: path, .unfinished) }
      let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
    }
  }

  static func writer(_ path: String) throws -> DatabaseQueue {
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
  static func retrying<Result>(_ work: () throws -> Result) throws -> Result {
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
