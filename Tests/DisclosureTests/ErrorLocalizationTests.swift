import TestSupport
import Testing

@testable import Disclosure

/// The search against trying everything.
@Suite struct ErrorLocalizationTests {
  /// All sets of the smallest size with which some numbers up to 6 satisfy every edit, by trial.
  private func tried(_ edits: [[Int: Int]], printed: [Int]) -> Set<[Int]> {
    var satisfying: [Set<Int>] = []
    var numbers = [Int](repeating: 0, count: printed.count)
    func holds() -> Bool {
      edits.allSatisfy { $0.reduce(0) { $0 + $1.value * numbers[$1.key] } == 0 }
    }
    func visit(_ index: Int) {
      guard index < printed.count else {
        if holds() { satisfying.append(Set(printed.indices.filter { numbers[$0] != printed[$0] })) }
        return
      }
      for number in 0...6 {
        numbers[index] = number
        visit(index + 1)
      }
    }
    visit(0)
    let smallest = satisfying.map(\.count).min()
    return Set(satisfying.filter { $0.count == smallest }.map { $0.sorted() })
  }

  /// a + b = c, d + e = f, a + d = g…: rows and columns that share cells, with one more level.
  private static let systems: [[[Int: Int]]] = [
    [[0: 1, 1: 1, 2: -1], [2: 1, 3: 1, 4: -1]],
    [[0: 1, 1: 1, 2: -1], [3: 1, 4: 1, 5: -1], [0: 1, 3: 1, 2: -1]],
    [[0: 1, 1: -1], [1: 1, 2: -1], [2: 1, 3: 1, 4: -1, 0: -1]],
    [[0: 1, 1: 1, 2: -1, 3: -1], [0: 1, 4: 1, 3: -1]],
  ]

  @Test(arguments: systems.indices)
  func findsWhatTryingEverythingFinds(index: Int) {
    let edits = Self.systems[index]
    let count = (edits.flatMap(\.keys).max() ?? 0) + 1
    var state: UInt64 = 7
    for _ in 0..<8 {
      let printed = (0..<count).map { _ -> Int in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % 3
      }
      let outcome = ErrorLocalization(edits, printed: printed).smallestSets()
      #expect(outcome.isComplete)
      let found = outcome.sets.map { $0.map(\.variable) }
      #expect(Set(found) == tried(edits, printed: printed), "\(printed)")
      #expect(Set(found).count == found.count)
    }
  }

  @Test func valuesThatAreDeterminedSatisfyEveryEdit() throws {
    let edits = [[0: 1, 1: 1, 2: -1], [3: 1, 4: 1, 5: -1], [0: 1, 3: 1, 6: -1]]
    var printed = [3, 4, 7, 5, 1, 6, 9]
    let sets = ErrorLocalization(edits, printed: printed).smallestSets().sets
    #expect(sets == [[.init(variable: 6, value: 8)]])
    printed[6] = 8
    #expect(ErrorLocalization(edits, printed: printed).smallestSets().sets == [[]])
  }

  /// 20 + 20 = 10 cannot be mended by one part, which would have to be −10; the two together leave
  /// their values open.
  @Test func whatWouldNeedANegativeNumberIsNoRepair() {
    let edits = [[0: 1, 1: 1, 2: -1], [2: 1, 3: -1], [2: 1, 4: -1], [2: 1, 5: -1]]
    let sets = ErrorLocalization(edits, printed: [20, 20, 10, 10, 10, 10]).smallestSets().sets
    #expect(
      sets == [[.init(variable: 0, value: nil), .init(variable: 1, value: nil)]])
  }

  @Test func moreErrorsThanTheLimitAreSaidToBeMore() {
    let edits = (0..<6).map { [2 * $0: 1, 2 * $0 + 1: -1] }
    let printed = (0..<12).map { $0 }
    let outcome = ErrorLocalization(edits, printed: printed).smallestSets()
    #expect(outcome.sets.isEmpty)
    #expect(outcome.isComplete)
  }
}
