import Disclosure
import Foundation
import SyntheticCorpus
import TestSupport
import Testing

/// A fixed sample of the synthetic corpus through the reader; `make accuracy` reads thousands.
@Suite struct SyntheticCorpusTests {
  static let corpus = SyntheticCorpus(count: 154, seed: 20, gazetteer: Checkout.gazetteer)

  /// Rule one: a wrong number is worse than none, so whatever is wrong must be named by a finding.
  @Test(arguments: 0..<corpus.divisionCount)
  func noCellIsWrongWithoutAFinding(division: Int) {
    for document in Self.corpus.documents(ofDivision: division) {
      let verdict = document.verdict(by: Checkout.gazetteer)
      let silent = verdict.wrong.filter(\.isSilent).map {
        "\($0.key): \($0.expected) read as \($0.found)"
      }
      #expect(silent.isEmpty, "\(document.name) \(document.layout) \(document.faults)")
      #expect(verdict.unreported.isEmpty, "\(document.name)")
    }
  }

  /// What `corpus` writes today it writes tomorrow: import benchmarks compare the same bytes.
  @Test func theSameSeedGivesTheSameDocuments() throws {
    let again = SyntheticCorpus(count: 154, seed: 20, gazetteer: Checkout.gazetteer)
    let other = SyntheticCorpus(count: 154, seed: 21, gazetteer: Checkout.gazetteer)
    let first = Self.corpus.documents(ofDivision: 3)
    #expect(first.map(\.bytes) == again.documents(ofDivision: 3).map(\.bytes))
    #expect(first.map(\.bytes) != other.documents(ofDivision: 3).map(\.bytes))
  }

  /// Every layout and every fault is in a corpus of the size that accuracy is measured on.
  @Test func everyLayoutAndEveryFaultOccurs() {
    let corpus = SyntheticCorpus(count: 700, gazetteer: Checkout.gazetteer)
    let documents = (0..<corpus.divisionCount).flatMap(corpus.documents)
    #expect(documents.count == 700)
    #expect(Set(documents.map(\.layout)) == Set(Layout.allCases))
    #expect(Set(documents.flatMap(\.faults)) == Set(Fault.allCases))
    #expect(Set(documents.map(\.name)).count == 700)
  }
}
