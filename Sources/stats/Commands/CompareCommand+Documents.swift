import Analytics
import Graphics
import Ingestion
import Office
import Publishing
import Rendering

extension CompareCommand {
  /// Writes the comparison as a document of an office program or a page.
  func writeDocument(_ comparison: Comparison, _ format: OutputFormat) throws {
    guard drawing.width == nil else {
      throw ToolError.usage("文档中的图随页面定宽，不能用 --width。单独的图请用 stats chart … --width。")
    }
    let bytes =
      switch format {
      case .xlsx: try ComparisonWorkbook.workbook(comparison).bytes()
      case .docx: try wordFile(comparison)
      default: Array(try page(comparison).utf8)
      }
    try Output.write(bytes, to: output)
  }

  private func page(_ comparison: Comparison) throws -> String {
    let picture = try Picture(drawing)
    let figures = try drawings(comparison, width: 340, fontSize: 10.5, picture).map { figure in
      PageFigure(
        title: figure.title,
        svg: String(decoding: try picture.renderer.liveSVG(figure.scene), as: UTF8.self))
    }
    return ComparisonPage(comparison, figures: figures).html
  }

  private func wordFile(_ comparison: Comparison) throws -> [UInt8] {
    let picture = try Picture(drawing)
    return try ComparisonWord.file(
      comparison, figures: try drawings(comparison, width: 420, fontSize: 9.5, picture)
    ) { scene in
      BriefingPicture(
        png: try picture.renderer.png(scene, dpi: 220), svg: try picture.renderer.svg(scene))
    }
  }

  /// The figures of the sheet that the reports have data for, small enough for a phone; their titles stand in the document.
  private func drawings(
    _ comparison: Comparison, width: Double, fontSize: Double, _ picture: Picture
  ) throws -> [BriefingFigure] {
    let folder = ChartFolder(path: try DatasetLocation.charts())
    return try Self.figures.compactMap { name in
      let spec = try folder.spec(name)
      guard let data = ChartData(spec.data, comparison.subjects) else { return nil }
      let chart = try data.chart(spec)
      let scene = chart.scene(
        width: width, title: "", theme: picture.theme, metrics: ChartMetrics(fontSize: fontSize),
        measurer: picture.renderer)
      return BriefingFigure(name: name, title: data.title(of: chart), scene: scene)
    }
  }
}
