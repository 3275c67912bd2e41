import Graphics
import Testing

@Suite struct HatchTests {
  private let rect = Rect(x: 10, y: 20, width: 30, height: 12)

  @Test(arguments: Scene.Hatch.allCases)
  func patternsStayInside(hatch: Scene.Hatch) {
    let points = hatch.segments(in: rect).flatMap { [$0.0, $0.1] }
    let dots = hatch.centers(in: rect)
    #expect(!(points.isEmpty && dots.isEmpty))
    for point in points {
      let spot = Rect(x: point.x, y: point.y, width: 0, height: 0)
      #expect(rect.contains(spot, tolerance: 1e-9))
    }
    for center in dots {
      #expect(rect.contains(Rect(around: center, radius: Scene.Hatch.dotRadius)))
    }
  }

  /// On paper, y runs downwards: a rising line has its higher end at the right.
  @Test func risingRisesAndFallingFalls() throws {
    for (start, end) in Scene.Hatch.rising.segments(in: rect) {
      #expect(abs((end.x - start.x) + (end.y - start.y)) < 1e-9)
    }
    for (start, end) in Scene.Hatch.falling.segments(in: rect) {
      #expect(abs((end.x - start.x) - (end.y - start.y)) < 1e-9)
    }
  }

  @Test func smallAreasShowTheirPatternToo() {
    let small = Rect(x: 0, y: 0, width: 5, height: 5)
    #expect(Scene.Hatch.dots.centers(in: small).count >= 4)
    #expect(Scene.Hatch.level.segments(in: small).count >= 2)
  }
}
