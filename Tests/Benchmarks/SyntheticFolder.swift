import Disclosure
import Foundation
import TestSupport

/// A folder of made-up reports, one for each county and year, to measure imports with.
enum SyntheticFolder {
  /// Writes so many reports, those of 2019 to 2025 for one county after the other.
  static func write(_ count: Int, to path: String, gazetteer: Gazetteer) throws {
    let counties = gazetteer.divisions.filter { $0.level == .county && $0.until == nil }
    for index in 0..<count {
      try write(counties[index / 7 % counties.count], 2019 + index % 7, seed: index, to: path)
    }
  }

  /// Writes one report of every county, all of one year.
  static func writeCountry(_ year: Int, to path: String, gazetteer: Gazetteer) throws {
    let counties = gazetteer.divisions.filter { $0.level == .county && $0.until == nil }
    for (index, county) in counties.enumerated() {
      try write(county, year, seed: index, to: path)
    }
  }

  private static func write(_ county: Division, _ year: Int, seed: Int, to path: String) throws {
    let folder = "\(path)/\(year)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = PlainReport(county: county, year: year, seed: seed).text
    try text.write(toFile: "\(folder)/\(county.code).txt", atomically: false, encoding: .utf8)
  }
}
