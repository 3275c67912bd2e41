import Analytics
import Disclosure
import Fingerprint
import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering

/// Draws every specification into a folder: pictures, a page that shows them, and the hashes by which
/// a test knows when they are stale.
///
/// Usage: Gallery FOLDER [ROOT], from the folder of the checkout; Gallery proofs FOLDER draws each in
/// every theme and width, to be looked at.

var words = Array(CommandLine.arguments.dropFirst())
let isProof = words.first == "proofs"
if isProof { words.removeFirst() }
let target = words.first ?? "Charts/gallery"
let root = words.dropFirst().first ?? "."
let charts = ChartFolder(path: root + "/Charts")
let shelf = try Shelf(datasets: root + "/Datasets")
try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
if isProof {
  try Proofs(charts: charts, shelf: shelf).write(to: target)
} else {
  try Exhibition(charts: charts, shelf: shelf).write(to: target)
}
