public import Analytics
public import Disclosure

/// A tidy table of an export: its columns, and its rows from one report.
public struct ExportTable: Sendable {
  /// The name of its file or table: "cells".
  public let name: String
  /// The name in Chinese.
  public let title: String
  /// What a row is, in Chinese.
  public let summary: String
  public let columns: [Column]
  /// The columns that tell one row from all others; empty where no such columns exist.
  public let key: [String]
  /// The rows of one report; a table of the catalogue has none.
  public let rows: @Sendable (ReportContext) -> [[ExportValue]]
  /// The rows that do not depend on reports.
  public let fixedRows: [[ExportValue]]

  /// A column.
  public struct Column: Sendable {
    public let name: String
    /// What it holds, in Chinese.
    public let title: String
    public let type: ColumnType
    /// The only words it can hold, or `nil` where there is no such list.
    public var words: [String]?
    /// Whether each row has something in it.
    public var isRequired = false
  }

  /// What a column holds.
  public enum ColumnType: String, Sendable {
    case text = "string"
    case integer
    case number
    case flag = "boolean"
  }
}

/// One value of a row.
public enum ExportValue: Equatable, Sendable {
  case none
  case text(String)
  case integer(Int)
  case number(Double)
  case exact(ExactNumber)
  case flag(Bool)

  init(_ text: String?) { self = text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
  init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .none }
  init(_ number: Double?) { self = number.map { .number($0) } ?? .none }
  init(_ number: ExactNumber?) { self = number.map { .exact($0) } ?? .none }

  /// The value as the field of a text, digits plain; nothing for nothing.
  public var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): Self.plain(number)
    case .exact(let number): number.description
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// Nine decimals at most, so that the same number is the same text on every machine.
  private static func plain(_ value: Double) -> String {
    let rounded = (value * 1e9).rounded() / 1e9
    return rounded == rounded.rounded() && rounded.magnitude < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
