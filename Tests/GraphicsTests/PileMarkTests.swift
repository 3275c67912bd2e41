import Graphics
import TestSupport
import Testing

/// Many dots along one axis.
@Suite struct PileMarkTests {
  private func circles(_ values: [(Double, isChosen: Bool)]) throws -> [(Point, Double, Color)] {
    let spec = ChartSpec(
      name: "pile", title: "分布", summary: "", data: .distribution("x"),
      marks: [
        .init(
          .dot, encode: [.x: .init("value", isCount: false), .color: .init("mark")], stack: .zero)
      ])
    let rows = values.enumerated().map { index, value in
      Frame.Row(
        ["report": "\(index)", "mark": value.isChosen ? "所选" : "其他"], Datum(value: value.0))
    }
    let scene = try spec.resolved(over: Frame(rows, categories: ["所选", "其他"]))
      .scene(width: 400, measurer: AdvanceTable())
    // The legend has two dots of its own, the last drawn.
    return scene.items.compactMap { item -> (Point, Double, Color)? in
      guard case .circle(let center, let radius, .solid(let color)?, _) = item else { return nil }
      return (center, radius, color)
    }.dropLast(2)
  }

  @Test func everyDotIsSeen() throws {
    let dots = try circles((0..<120).map { (Double($0 * $0 % 97) * 0.37, $0 == 5) })
    #expect(dots.count == 120)
    for (index, one) in dots.enumerated() {
      for other in dots[(index + 1)...] {
        let distance =
          ((one.0.x - other.0.x) * (one.0.x - other.0.x)
          + (one.0.y - other.0.y) * (one.0.y - other.0.y)).squareRoot()
        #expect(distance >= one.1 + other.1 - 0.01)
      }
    }
  }

  @Test func theChosenOneStandsOnTopOfItsPile() throws {
    let dots = try circles([(10, true), (10, false), (10, false), (50, false)])
    let pile = dots.filter { $0.0.x < 200 }
    let top = try #require(pile.min { $0.0.y < $1.0.y })
    #expect(pile.count == 3)
    #expect(pile.filter { $0.2 == top.2 }.count == 1)
  }
}
