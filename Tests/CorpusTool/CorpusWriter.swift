import Disclosure
import Foundation
import SyntheticCorpus

/// Writes the documents of a corpus into a folder, one subfolder for each province, truth beside them.
struct CorpusWriter {
  let corpus: SyntheticCorpus
  let folder: String

  /// Writes all documents and says how fast it went.
  func write() throws {
    let start = ContinuousClock.now
    var bytes = 0
    try write { document in
      bytes += document.bytes.count
      return true
    }
    let seconds = start.duration(to: .now) / .seconds(1)
    print(
      "\(corpus.count) documents, \(bytes / 1_000_000) MB, "
        + "\(String(format: "%.1f", seconds)) s, "
        + "\(Int(Double(corpus.count) / seconds)) a second: \(folder)")
  }

  /// Writes the documents that are chosen.
  func write(where isChosen: (SyntheticDocument) -> Bool) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("Synthetic reports, generated for tests and benchmarks. None of them is real.\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/SYNTHETIC"))
    for position in 0..<corpus.divisionCount {
      for document in corpus.documents(ofDivision: position) where isChosen(document) {
        try write(document)
      }
    }
  }

  private func write(_ document: SyntheticDocument) throws {
    let province = folder + "/" + document.division.code.prefix(2)
    let truth = folder + "/truth/" + document.division.code.prefix(2)
    for path in [province, truth] where !FileManager.default.fileExists(atPath: path) {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try Data(document.bytes).write(to: URL(fileURLWithPath: province + "/" + document.name))
    try Data(document.truthJSON.utf8)
      .write(to: URL(fileURLWithPath: truth + "/" + document.name + ".json"))
  }
}
