/// What a mark draws: shapes, texts that must stand where they are, and labels that want a place.
struct MarkDrawing {
  var items: [Scene.Item] = []
  var labels: [LabelRequest] = []

  static func += (left: inout MarkDrawing, right: MarkDrawing) {
    left.items += right.items
    left.labels += right.labels
  }
}

/// A label that may stand in one of several places, or nowhere.
struct LabelRequest {
  let text: String
  /// Where its middle line may stand, the best place first.
  let places: [Place]
  let font: Font
  let color: Color
  /// What the label is called where it was left out.
  var name = ""
  /// The longer text that had no room and is listed as left out, or `nil`.
  var replaces: String?

  /// A point on the middle line, and which point of the text that is.
  struct Place {
    let point: Point
    let anchor: Scene.Text.Anchor
  }
}

/// Gives labels places where they touch no other text; those that find none are listed.
struct LabelPlacer {
  /// Where nothing may stand any more: texts.
  private var taken: [Rect]
  /// Where a label stands badly: points and lines.
  private let crowded: [Rect]
  private let canvas: Rect
  private let measurer: any TextMeasurer
  private(set) var dropped: [String] = []

  init(items: [Scene.Item], canvas: Rect, measurer: any TextMeasurer) {
    taken = items.flatMap(\.textBoxes)
    crowded = items.flatMap(\.obstacles)
    self.canvas = canvas
    self.measurer = measurer
  }

  /// The labels that found a place, as texts.
  mutating func placed(_ requests: [LabelRequest]) -> [Scene.Item] {
    requests.compactMap { request in
      let texts = request.places.map { text(request, $0) }
      let free = texts.filter { isFree($0) }
      guard let best = free.min(by: { crowding($0.bounds) < crowding($1.bounds) }) else {
        dropped.append(request.name.isEmpty ? request.text : "\(request.name) \(request.text)")
        return nil
      }
      taken.append(best.bounds)
      if let longer = request.replaces { dropped.append("\(request.name) \(longer)") }
      return .text(best)
    }
  }

  private func text(_ request: LabelRequest, _ place: LabelRequest.Place) -> Scene.Text {
    Scene.Text(
      request.text, at: Point(x: place.point.x, y: place.point.y + request.font.size * 0.36),
      anchor: place.anchor, font: request.font, color: request.color,
      width: measurer.width(of: request.text, font: request.font))
  }

  /// Whether a text touches no other; side by side two need a space to be read as two.
  private func isFree(_ text: Scene.Text) -> Bool {
    let box = text.bounds
    let space = text.font.size * 0.25
    let spaced = Rect(x: box.x - space, y: box.y, width: box.width + 2 * space, height: box.height)
    return canvas.contains(box, tolerance: 0.1)
      && !taken.contains {
        $0.overlaps(box, tolerance: -0.6) || $0.overlaps(spaced, tolerance: 0.1)
      }
  }

  /// Over how much a label would stand; of places as bad the first is taken.
  private func crowding(_ box: Rect) -> Int {
    crowded.count { $0.overlaps(box, tolerance: 0.4) }
  }
}

extension Scene.Item {
  /// The boxes of the texts in it.
  fileprivate var textBoxes: [Rect] {
    switch self {
    case .text(let text): [text.bounds]
    case .group(_, let items): items.flatMap(\.textBoxes)
    default: []
    }
  }

  /// Boxes along lines and around points; lines of the grid that run across may be written over.
  fileprivate var obstacles: [Rect] {
    switch self {
    case .circle(let center, let radius, _, _):
      [
        Rect(
          x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
      ]
    case .polyline(let points, _):
      zip(points, points.dropFirst()).flatMap { start, end in
        let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)) / 3))
        return (0...steps).map { step in
          let share = Double(step) / Double(steps)
          return Rect(
            x: start.x + (end.x - start.x) * share - 0.7,
            y: start.y + (end.y - start.y) * share - 0.7, width: 1.4, height: 1.4)
        }
      }
    case .line(let start, let end, _) where start.x == end.x:
      [Rect(x: start.x - 0.7, y: start.y, width: 1.4, height: end.y - start.y)]
    case .group(_, let items): items.flatMap(\.obstacles)
    default: []
    }
  }
}
