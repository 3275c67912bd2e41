import Foundation
import Testing

@testable import Statistics

struct LogNewtonTests {
  @Test(arguments: [1e-300, 1e-9, 2, 1e250])
  func findsTheRootOfAPower(root: Double) {
    let found = logNewton(from: 1, in: 1e-305...1e300) { x in
      (3 * log(x / root), 3)
    }
    #expect(relativeError(found, root) < 1e-13)
  }

  /// A slope that leads astray makes every step a halving.
  @Test func findsTheRootInSpiteOfAWrongSlope() {
    let found = logNewton(from: 1, in: 1e-305...1e300) { x in (x < 2 ? -1 : 1, 0) }
    #expect(relativeError(found, 2) < 1e-15)
  }

  @Test func survivesOverflowOfTheFunction() {
    let found = logNewton(from: 1e-200, in: 1e-305...1e300) { x in
      x < 1e-3 ? (-.infinity, .nan) : (log(x / 9), 1)
    }
    #expect(relativeError(found, 9) < 1e-15)
  }

  @Test func endsAtTheBracketWhenThereIsNoRoot() {
    #expect(logNewton(from: 1, in: 0.5...2) { _ in (-1, 1) } > 1.99)
    #expect(logNewton(from: 1, in: 0.5...2) { _ in (1, 1) } < 0.51)
  }
}
