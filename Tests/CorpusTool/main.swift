import Disclosure
import Foundation
import Ingestion
import SyntheticCorpus

/// Writes the synthetic corpus, or holds the reader against its truth.
///
/// Usage, from the folder of the checkout:
/// `corpus write COUNT DIR [SEED]`, `corpus accuracy COUNT [SHOW [SEED]]`, `corpus seeds DIR`,
/// `corpus scans DIR`.

let arguments = CommandLine.arguments.dropFirst().map { $0 }

/// The argument at a position as a number.
func number(_ position: Int, default value: Int) -> Int {
  arguments.count > position ? Int(arguments[position]) ?? value : value
}

switch arguments.first {
case "write" where arguments.count > 2:
  let corpus = SyntheticCorpus(
    count: number(1, default: 20_000), seed: number(3, default: 1),
    gazetteer: try DatasetFolder(path: "Datasets").gazetteer())
  try CorpusWriter(corpus: corpus, folder: arguments[2]).write()
case "seeds" where arguments.count > 1:
  let corpus = SyntheticCorpus(
    count: 105, gazetteer: try DatasetFolder(path: "Datasets").gazetteer())
  try SeedWriter(corpus: corpus, folder: arguments[1]).write()
case "scans" where arguments.count > 1:
  try ScanSourceWriter(datasets: DatasetFolder(path: "Datasets"), folder: arguments[1]).write()
case "accuracy":
  let gazetteer = try DatasetFolder(path: "Datasets").gazetteer()
  let corpus = SyntheticCorpus(
    count: number(1, default: 2_000), seed: number(3, default: 1), gazetteer: gazetteer)
  let accuracy = AccuracyRun(corpus: corpus, gazetteer: gazetteer).accuracy()
  let shown = number(2, default: 10)
  AccuracyText(accuracy, shown: shown).print()
  let names = Set(accuracy.worst.prefix(shown).map(\.name))
  try CorpusWriter(corpus: corpus, folder: "out/accuracy").write { names.contains($0.name) }
  exit(accuracy.total.silent == 0 && accuracy.total.share >= 99.8 ? 0 : 1)
default:
  FileHandle.standardError.write(
    Data(
      "usage: corpus write COUNT DIR [SEED] | accuracy COUNT [SHOW [SEED]] | seeds DIR | scans DIR\n"
        .utf8))
  exit(64)
}
