import Foundation
import GRDB

/// The user's reports in one SQLite file: every version that was imported, complete.
///
/// Other processes may read and import at the same time. What a call has saved when it returns stays,
/// whatever happens to the process afterwards.
public struct ReportStore: Sendable {
  /// The file.
  public let path: String
  /// Whether the file is of an earlier version and cannot be written to, so that a temporary copy of
  /// this version is read instead.
  public let isCopy: Bool
  let database: DatabaseQueue

  /// Opens a store to read it; one of an earlier version is brought up to date, in its place where it
  /// can be written to, else in a temporary copy.
  ///
  /// - Throws: `StoreError` when there is no such file or it is no store of ours.
  public init(reading path: String) throws(StoreError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(path: path, .notFound)
    }
    self.path = path
    do {
      (database, isCopy) = try Self.retrying { try Self.upToDateReader(path) }
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// Opens a store to import into it; file and folder are made where they are not there.
  ///
  /// - Throws: `StoreError` when it cannot be written to or is no store of ours.
  public init(writing path: String) throws(StoreError) {
    self.path = path
    isCopy = false
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
