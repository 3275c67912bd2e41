import Foundation
import GRDB

/// A new SQLite file with tables of rows, for programs that read SQLite.
public enum TableFile {
  /// A table to make.
  public struct Table: Sendable {
    public let name: String
    /// The definitions of its columns in SQL: "year INTEGER NOT NULL".
    public let columns: [String]
    /// The columns that tell one row from all others; empty for none.
    public let key: [String]

    public init(name: String, columns: [String], key: [String]) {
      self.name = name
      self.columns = columns
      self.key = key
    }
  }

  /// A value of a row.
  public enum Value: Sendable {
    case none
    case text(String)
    case integer(Int)
    case number(Double)
  }

  /// Takes a row of the table at a position.
  public typealias Append = (_ table: Int, _ row: [Value]) throws -> Void

  /// Makes the file, all rows in one transaction.
  ///
  /// The file must not exist; where this throws, what there is of it must be removed.
  /// - Throws: `StoreError` when SQLite fails, or what `fill` throws.
  public static func write(
    _ tables: [Table], to path: String, fill: (@escaping Append) throws -> Void
  ) throws {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        // A file that is not whole is thrown away: no journal is needed.
        try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.write { db in
        for table in tables { try create(table, db) }
        let inserts = try tables.map { try insert($0, db) }
        try fill { table, row in
          try inserts[table].execute(arguments: StatementArguments(row.map { $0.databaseValue }))
        }
        for table in tables where !table.key.isEmpty { try index(table, db) }
      }
      try database.close()
    } catch let error as DatabaseError {
      throw StoreError(path: path, error)
    }
  }

  private static func create(_ table: Table, _ db: Database) throws {
    try db.execute(
      sql: "CREATE TABLE \"\(table.name)\" (\(table.columns.joined(separator: ", ")))")
  }

  private static func insert(_ table: Table, _ db: Database) throws -> Statement {
    let marks = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    return try db.makeStatement(sql: "INSERT INTO \"\(table.name)\" VALUES (\(marks))")
  }

  private static func index(_ table: Table, _ db: Database) throws {
    try db.execute(
      sql: """
        CREATE UNIQUE INDEX "\(table.name)_key" ON "\(table.name)"
        (\(table.key.map { "\"\($0)\"" }.joined(separator: ", ")))
        """)
  }
}

extension TableFile.Value {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .none: .null
    case .text(let text): text.databaseValue
    case .integer(let integer): integer.databaseValue
    case .number(let number): number.databaseValue
    }
  }
}
