import Testing

@testable import Statistics

struct UniformVariateTests {
  private struct Constant: RandomNumberGenerator {
    let bits: UInt64
    func next() -> UInt64 { bits }
  }

  @Test func coversZeroToOne() {
    var (zero, last) = (Constant(bits: 0), Constant(bits: .max))
    let ends = [zero.uniformVariate(), last.uniformVariate()]
    #expect(ends == [0, 1 - 0x1p-53])
  }

  @Test func hasTheMomentsOfTheUniformDistribution() {
    var generator = Xoshiro256(seed: 1)
    let values = (0..<20_000).map { _ in generator.uniformVariate() }
    let mean = values.reduce(0, +) / 20_000
    let square = values.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean - 0.5) < 0.01)
    #expect(abs(square - 1.0 / 3) < 0.01)
  }
}
