/// The smallest sets of variables whose change would satisfy all edits (Fellegi and Holt 1976).
///
/// Where the printed numbers break an edit, some variable of it must be wrong; trying each in turn,
/// and then whatever the edits imply for the others, finds every smallest set exactly once. The
/// search is bounded in depth and work, and says when a bound was met.
struct ErrorLocalization: Sendable {
  private let edits: [LinearEdit]
  private let printed: [Int]
  /// Variables that must change, whatever the edits say.
  private let invalid: [Int]

  /// The most variables tried at once, besides those that must change anyway.
  static let deepest = 4
  /// The most combinations looked at.
  static let work = 10_000
  /// The most sets listed.
  static let mostSets = 200

  init(_ edits: [[Int: Int]], printed: [Int], invalid: [Int] = []) {
    self.printed = printed
    self.edits = edits.map { LinearEdit($0, printed: printed) }
    self.invalid = invalid
  }

  /// What the search found.
  struct Outcome: Equatable, Sendable {
    /// The sets of the smallest size, each sorted by variable; empty when none was found.
    var sets: [[Change]] = []
    /// Whether there are no others of that size.
    var isComplete = true
  }

  /// A variable with the value it would need; `nil` when several would do.
  struct Change: Hashable, Sendable {
    let variable: Int
    let value: Int?
  }

  /// Looks for the smallest sets, one size after the other.
  func smallestSets() -> Outcome {
    var system = EditSystem(edits, printed: printed)
    for variable in invalid { system.release(variable) }
    var search = Search(remainingWork: Self.work)
    for size in 0...Self.deepest {
      search.visit(system, size: size, barred: [])
      guard search.outcome.sets.isEmpty, search.outcome.isComplete else { break }
    }
    search.outcome.sets.sort { first, second in
      first.map(\.variable).lexicographicallyPrecedes(second.map(\.variable))
    }
    return search.outcome
  }

  /// One search of sets of a given size.
  private struct Search {
    var outcome = Outcome()
    var remainingWork: Int

    /// Tries all sets that free so many more variables, without those that are barred.
    mutating func visit(_ system: EditSystem, size: Int, barred: Set<Int>) {
      guard remainingWork > 0, outcome.sets.count < mostSets else {
        outcome.isComplete = false
        return
      }
      remainingWork -= 1
      guard let obstacle = system.obstacle else { return record(system) }
      guard size > 0, Self.leastChanges(of: system.broken, barred: barred) <= size else { return }
      var barred = barred.union(system.free)
      for variable in obstacle.coefficients.keys.sorted() where !barred.contains(variable) {
        var next = system
        next.release(variable)
        visit(next, size: size - 1, barred: barred)
        barred.insert(variable)
      }
    }

    private mutating func record(_ system: EditSystem) {
      let changes = zip(system.free, system.values).map { Change(variable: $0, value: $1) }
      outcome.sets.append(changes.sorted { $0.variable < $1.variable })
    }

    /// Broken edits that share no variable need a change each: how many, counted greedily.
    private static func leastChanges(of broken: [LinearEdit], barred: Set<Int>) -> Int {
      var used = barred
      var count = 0
      for edit in broken.sorted(by: { $0.coefficients.count < $1.coefficients.count })
      where edit.coefficients.keys.allSatisfy({ !used.contains($0) || barred.contains($0) }) {
        used.formUnion(edit.coefficients.keys)
        count += 1
      }
      return count
    }
  }
}
