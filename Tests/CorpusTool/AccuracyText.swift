import Foundation
import SyntheticCorpus

/// Prints what a run has counted.
struct AccuracyText {
  private let accuracy: Accuracy
  private let shown: Int

  init(_ accuracy: Accuracy, shown: Int) {
    self.accuracy = accuracy
    self.shown = shown
  }

  func print() {
    let total = accuracy.total
    put("name", "docs", "cells", "right %", "wrong", "silent", "open", "refused")
    for layout in Layout.allCases { put(layout.rawValue, accuracy.layouts[layout]) }
    Swift.print("")
    for fault in ["none"] + Fault.allCases.map(\.rawValue) { put(fault, accuracy.faults[fault]) }
    Swift.print("")
    put("all", total)
    Swift.print(
      "sums that fail and are not reported: \(total.unreported); "
        + "county or year not recognised: \(total.misplaced) documents")
    for example in accuracy.examples.filter({ $0.verdict.misplaced != nil }).prefix(shown) {
      Swift.print("  \(example.name) taken for \(example.verdict.misplaced ?? "")")
    }
    if shown > 0 { kinds() }
    for example in accuracy.worst.prefix(shown) { show(example) }
  }

  /// The kinds of mistakes, silent ones first, then by how many cells they spoil.
  private func kinds() {
    let order = accuracy.kinds.sorted { left, right in
      (left.value.silent, left.value.cells, left.key)
        > (right.value.silent, right.value.cells, right.key)
    }
    Swift.print("\nkinds of mistakes: silent / cells / documents")
    for (name, kind) in order.prefix(4 * shown) {
      Swift.print(
        "\(kind.silent) / \(kind.cells) / \(kind.documents)  \(name)\n    \(kind.example)")
    }
  }

  private func put(_ name: String, _ tally: Accuracy.Tally?) {
    guard let tally else { return }
    put(
      name, "\(tally.documents)", "\(tally.cells)", String(format: "%.3f", tally.share),
      "\(tally.cells - tally.right)", "\(tally.silent)", "\(tally.leftOpen)", "\(tally.refused)")
  }

  private func put(_ name: String, _ fields: String...) {
    let padded = fields.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }
    Swift.print(name + String(repeating: " ", count: max(1, 18 - name.count)) + padded.joined())
  }

  private func show(_ example: Accuracy.Example) {
    let faults = example.faults.map(\.rawValue).joined(separator: "+")
    let verdict = example.verdict
    Swift.print(
      "\n\(example.name) \(example.layout.rawValue) \(faults): \(verdict.wrong.count) wrong, "
        + "\(verdict.wrong.count(where: \.isSilent)) silent \(verdict.refusal ?? "")")
    for mistake in verdict.wrong.sorted(by: { $0.isSilent && !$1.isSilent }).prefix(4) {
      Swift.print(
        "  \(mistake.isSilent ? "SILENT" : "named ") \(mistake.key): \(mistake.expected) read as "
          + mistake.found)
    }
    for key in verdict.unreported.prefix(3) { Swift.print("  not reported: \(key)") }
  }
}
