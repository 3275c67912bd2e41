import Disclosure
import Foundation
import Synchronization
import SyntheticCorpus

/// Reads every document of a corpus on all cores.
struct AccuracyRun {
  let corpus: SyntheticCorpus
  let gazetteer: Gazetteer

  func accuracy() -> Accuracy {
    let sum = Mutex(Accuracy())
    DispatchQueue.concurrentPerform(iterations: corpus.divisionCount) { position in
      var part = Accuracy()
      for document in corpus.documents(ofDivision: position) {
        part.add(document.verdict(by: gazetteer), on: document)
      }
      sum.withLock { $0.add(part) }
    }
    return sum.withLock { $0 }
  }
}
