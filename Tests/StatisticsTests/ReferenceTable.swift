import Foundation
import Testing

/// Reference values from a file of the folder "Reference"; `make_reference.py` there says how they are
/// computed.
struct ReferenceTable {
  /// The columns by name.
  private let positions: [String: Int]
  /// The numbers, row by row.
  private let numbers: [[Double]]

  /// The table of the named CSV file, whose first line names the columns.
  init(_ name: String) throws {
    let lines = try String(decoding: referenceFile("\(name).csv"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: ",") }
    let header = try #require(lines.first)
    positions = Dictionary(
      uniqueKeysWithValues: header.enumerated().map { (String($1), $0) })
    numbers = try lines.dropFirst().map { try $0.map { try #require(Double($0)) } }
    try #require(!numbers.isEmpty)
  }

  /// The rows, with the numbers of the named columns in this order.
  func rows(_ columns: String...) throws -> [[Double]] {
    let chosen = try columns.map { try #require(positions[$0]) }
    return numbers.map { row in chosen.map { row[$0] } }
  }
}

/// The records of the named JSON file of the folder "Reference".
func referenceRecords<Record: Decodable>(_ name: String) throws -> [Record] {
  let records = try JSONDecoder().decode([Record].self, from: referenceFile("\(name).json"))
  try #require(!records.isEmpty)
  return records
}

private func referenceFile(_ name: String) throws -> Data {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  return try Data(contentsOf: folder.appending(path: "Reference/\(name)"))
}
