import Disclosure
import Foundation
import Ingestion
import SyntheticCorpus
import TestSupport
import Testing

/// Inputs on which a fuzzer once found a crash or an endless search; `make fuzz` starts from them.
@Suite struct FuzzRegressionTests {
  static let folder = Checkout.root + "/Tests/Fuzzing/Regressions"
  static let inputs = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
    .compactMap { $0 as? String }.filter { $0.contains("/") }.sorted()

  @Test(.timeLimit(.minutes(30)), arguments: inputs)
  func isReadOrRefusedInWords(input: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + input)))
    let isMainPart = input.hasPrefix("docx/") && !bytes.starts(with: [0x50, 0x4B])
    do {
      let document = try DocumentReader.document(
        isMainPart ? StoredArchive.wordDocument(bytes) : bytes, name: input, path: input)
      let report = try ReportRecognizer(gazetteer: Checkout.gazetteer).report(
        in: document, path: input)
      #expect(report.source.file == input)
    } catch {
      #expect("\(error)".contains(input))
    }
  }

  @Test func thereAreInputs() { #expect(!Self.inputs.isEmpty) }
}
