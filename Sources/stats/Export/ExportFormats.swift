import Disclosure
import Foundation
import Publishing
import Storage

/// Gives the rows of an export one after the other, with the position of their table.
typealias ExportRows = (_ append: (Int, [ExportValue]) throws -> Void) throws -> Void

/// Writes tables in the formats of an export.
struct ExportWriter {
  let tables: [ExportTable]

  /// A folder of CSV files with the descriptor of a Data Package.
  func writePackage(to path: String, _ rows: ExportRows) throws {
    try ExportPath(path).makingFolder { aside in
      do {
        try FileManager.default.createDirectory(
          atPath: aside, withIntermediateDirectories: false)
      } catch {
        throw ToolError.failed("无法建立文件夹 \(path)：上级文件夹不存在或没有写入权限，没有写出任何内容。请换一个位置。")
      }
      let files = try tables.map {
        try LineFile("\(aside)/\($0.name).csv", for: "\(path)/\($0.name).csv")
      }
      for (file, table) in zip(files, tables) { try file.append(ExportLines.header(table)) }
      var counts = Array(repeating: 0, count: tables.count)
      try rows { table, row in
        try files[table].append(ExportLines.csv(row))
        counts[table] += 1
      }
      for file in files { try file.finish() }
      let described = tables.indices.map { (tables[$0], files[$0].bytes, counts[$0]) }
      let descriptor = try LineFile(aside + "/datapackage.json", for: path + "/datapackage.json")
      try descriptor.append(try JSONText.of(DataPackage(described)))
      try descriptor.finish()
    }
  }

  /// One file of JSON lines, or standard output.
  func writeLines(to path: String?, _ rows: ExportRows) throws {
    try Output.write(to: path) { append in
      try rows { table, row in try append(ExportLines.json(row, of: tables[table])) }
    }
  }

  /// One SQLite file with a table for each table.
  func writeDatabase(to path: String, _ rows: ExportRows) throws {
    try ExportPath(path).makingFile { aside in
      do {
        try TableFile.write(tables.map(\.definition), to: aside) { append in
          try rows { table, row in try append(table, row.map { $0.databaseValue }) }
        }
      } catch let error as StoreError where error.path == aside {
        throw ToolError.failed("无法写入 \(path)：\(Self.reason(error))，没有写出任何内容。请换一个位置。")
      }
    }
  }

  private static func reason(_ error: StoreError) -> String {
    switch error.cause {
    case .full: "磁盘已满"
    case .cannotOpen, .readOnly: "文件夹不存在或没有写入权限"
    case .other(let words): words
    default: "SQLite 出错"
    }
  }
}

extension ExportTable {
  /// The table as SQLite has it; a number is there exactly where the state says so.
  fileprivate var definition: TableFile.Table {
    let hasState = columns.contains { $0.name == "state" }
    let lines = columns.map { column in
      let type =
        switch column.type {
        case .text: "TEXT"
        case .integer, .flag: "INTEGER"
        case .number: "NUMERIC"
        }
      let words = column.words.map { words in
        " CHECK (\"\(column.name)\" IN (\(words.map { "'\($0)'" }.joined(separator: ", "))))"
      }
      let value =
        hasState && column.name == "value" ? " CHECK ((state = 'value') = (value IS NOT NULL))" : ""
      return "\"\(column.name)\" \(type)\(column.isRequired ? " NOT NULL" : "")\(words ?? value)"
    }
    return TableFile.Table(name: name, columns: lines, key: key)
  }
}

extension ExportValue {
  fileprivate var databaseValue: TableFile.Value {
    switch self {
    case .none: .none
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .exact(let number): number.integer.map { .integer($0) } ?? .number(number.double)
    case .flag(let flag): .integer(flag ? 1 : 0)
    }
  }
}
