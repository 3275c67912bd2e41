import Statistics
import Testing

struct LinearFitTests {
  @Test func liesOnItsLine() {
    let line = LinearFit(slope: 2, intercept: -9)
    #expect(line.value(at: 0) == -9)
    #expect(line.value(at: 14) == 19)
  }
}
