import Foundation
import SyntheticCorpus

/// Writes inputs for the fuzzers to start from, one folder for each reader.
struct SeedWriter {
  let corpus: SyntheticCorpus
  let folder: String

  /// Writes the documents; of Word documents the main part only, which is what the fuzzer varies.
  func write() throws {
    for position in 0..<corpus.divisionCount {
      for document in corpus.documents(ofDivision: position) {
        let kind = ["html", "docx"].first { document.name.hasSuffix($0) } ?? "text"
        let path = folder + "/" + kind
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let bytes = kind == "docx" ? StoredArchive.mainPart(of: document.bytes) : document.bytes
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + document.name))
      }
    }
  }
}
