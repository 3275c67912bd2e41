import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing
import Rendering
import TestSupport
import Testing

/// Every chart there is, as a figure of an official document (公文): 156 and 74 mm wide.
@Suite struct OfficialFigureTests {
  private static let folder = ChartFolder(path: Checkout.root + "/Charts")
  private static let theme = Theme.gongwen

  private func scene(_ name: String, width: Double) throws -> Scene {
    let spec = try Self.folder.spec(name)
    let contexts = Checkout.reports.values.sorted { $0.label < $1.label }.map {
      ReportContext($0, population: .trial)
    }
    let data = try #require(ChartData(spec.data, contexts, selection: spec.selection))
    return try data.chart(spec).scene(
      width: width / 25.4 * 72, theme: Self.theme,
      metrics: ChartMetrics(fontSize: Self.theme.page.fontSize),
      measurer: Renderer(theme: Self.theme))
  }

  @Test(arguments: folder.names(), [156.0, 74])
  func nothingIsSmallerThanNinePointsOrColoured(name: String, width: Double) throws {
    let scene = try scene(name, width: width)
    for text in scene.texts {
      #expect(text.font.size >= 9, "\(text.string)")
      #expect(text.color.red == text.color.green && text.color.green == text.color.blue)
    }
    #expect(scene.items.flatMap(\.colors).allSatisfy { $0.red == $0.green && $0.green == $0.blue })
  }
}

extension Scene.Item {
  /// The colours of fillings and outlines.
  fileprivate var colors: [Color] {
    switch self {
    case .rectangle(_, let fill, let stroke), .circle(_, _, let fill, let stroke):
      (fill?.colors ?? []) + [stroke?.color].compactMap(\.self)
    case .line(_, _, let stroke), .polyline(_, let stroke): [stroke.color]
    case .polygon(_, let fill): fill.colors
    case .text: []
    case .group(_, let items): items.flatMap(\.colors)
    }
  }
}

extension Scene.Fill {
  fileprivate var colors: [Color] {
    switch self {
    case .solid(let color): [color]
    case .hatched(let line, let ground, _): [line, ground]
    }
  }
}

extension Population {
  /// Residents for charts per head.
  static let trial = Population(code: "", residents: 400_000, date: "2020-11-01", source: "试验")
}
