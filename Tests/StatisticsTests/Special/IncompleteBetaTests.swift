import Statistics
import Testing

struct IncompleteBetaTests {
  /// Reference values from mpmath at 60 to 400 digits.
  ///
  /// Both tails from 1 down to 1e-300, shapes from 1e-10 to 1e6; SciPy 1.17 agrees to 3e-9 in places.
  @Test func bothTailsAgreeWithHighPrecision() throws {
    var worst = 0.0
    for row in try ReferenceTable("incomplete_beta").rows("a", "b", "x", "lower", "upper") {
      let tails = regularizedIncompleteBeta(row[2], a: row[0], b: row[1])
      let error = relativeError(tails, row[3], row[4])
      #expect(error < 1e-12, "a = \(row[0]), b = \(row[1]), x = \(row[2])")
      worst = max(worst, error)
    }
    #expect(worst < 5e-13)
  }

  /// I(x; a, 1) = xᵃ and I(x; 1, b) = 1 − (1 − x)ᵇ.
  @Test(arguments: [0.125, 0.5, 0.75])
  func isAPowerForAShapeOfOne(x: Double) throws {
    for shape in 1...60 {
      let power = (0..<shape).reduce(1.0) { value, _ in value * x }
      let tails = regularizedIncompleteBeta(x, a: Double(shape), b: 1)
      #expect(relativeError(tails?.lower, power) < 1e-13)
      let mirrored = regularizedIncompleteBeta(1 - x, a: 1, b: Double(shape))
      #expect(relativeError(mirrored?.upper, power) < 1e-13)
    }
  }

  @Test(arguments: [0.3, 1, 4.5, 70])
  func growsWithItsArgument(shape: Double) throws {
    var last = -1.0
    for step in 0...400 {
      let tails = try #require(regularizedIncompleteBeta(Double(step) / 400, a: shape, b: 2.5))
      #expect(tails.lower >= last)
      #expect(abs(tails.lower + tails.upper - 1) < 1e-14)
      last = tails.lower
    }
  }

  @Test func isZeroAndOneAtTheEnds() {
    #expect(regularizedIncompleteBeta(0, a: 2, b: 3)?.lower == 0)
    #expect(regularizedIncompleteBeta(1, a: 2, b: 3)?.upper == 0)
  }

  @Test(arguments: [
    (-0.1, 1.0, 1.0), (1.1, 1, 1), (.nan, 1, 1), (0.5, 0, 1), (0.5, 1, -1), (0.5, .nan, 1),
    (0.5, 1, 1e10), (0.5, .infinity, 1),
  ])
  func refusesArgumentsOutsideItsDomain(x: Double, a: Double, b: Double) {
    #expect(regularizedIncompleteBeta(x, a: a, b: b) == nil)
  }

  @Test func extremeShapesGiveProbabilities() throws {
    let shapes = [1e-250, 1e-20, 1, 1e9]
    for a in shapes {
      for b in shapes {
        for x in [.leastNonzeroMagnitude, 1e-300, 0.5, 1 - 0x1p-53] {
          let tails = try #require(regularizedIncompleteBeta(x, a: a, b: b))
          #expect(0...1 ~= tails.lower && 0...1 ~= tails.upper)
          #expect(abs(tails.lower + tails.upper - 1) < 1e-12, "\(a) \(b) \(x)")
        }
      }
    }
  }
}
