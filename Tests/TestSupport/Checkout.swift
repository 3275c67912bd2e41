public import Disclosure
import Foundation
public import Ingestion

/// The checkout that the tests run in.
public enum Checkout {
  /// The folder with Package.swift.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder `Datasets`.
  public static let datasets = DatasetFolder(path: root + "/Datasets")

  /// The gazetteer, read once.
  public static let gazetteer: Gazetteer = {
    do {
      return try datasets.gazetteer()
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The text of a file below the root.
  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// The five reports by "code-year", read once.
  public static let reports: [String: AnnualReport] = {
    do {
      var reports: [String: AnnualReport] = [:]
      for entry in try datasets.manifest().entries where entry.file.hasSuffix(".txt") {
        reports["\(entry.division)-\(entry.year)"] = try datasets.report(
          entry, gazetteer: gazetteer)
      }
      return reports
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}

/// A table of expectations: a header line and plain rows, fields quoted where they must be.
public struct ExpectedTable: Sendable {
  private let header: [String]
  /// The rows by column name.
  public let rows: [[String: String]]

  /// The table in a file below the root of the checkout.
  public init(_ path: String) throws {
    let lines = try Checkout.text(path).split(separator: "\n").map { Self.fields(String($0)) }
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().map { fields in
      Dictionary(uniqueKeysWithValues: zip(header, fields))
    }
  }

  private static func fields(_ line: String) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append(field)
        field = ""
      } else {
        field.append(character)
      }
    }
    return fields + [field]
  }
}
