import ArgumentParser
import Disclosure
import Foundation
import Graphics
import Ingestion
import Rendering
import Storage

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "检查字体、数据和图表规格；缺什么、怎样补。", usage: "stats doctor")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    var failures = 0
    for item in items() {
      try Console.put("\(item.mark) \(item.name)　\(item.state)\n")
      if let remedy = item.remedy {
        if !item.isOptional { failures += 1 }
        try Console.put("    → \(remedy)\n")
      }
    }
    if failures > 0 { throw Ending.failed }
  }

  /// One thing looked at; `remedy` is what to do, or `nil` when all is well.
  private struct Item {
    let name: String
    let state: String
    var remedy: String?
    /// Whether most reports can be read without it.
    var isOptional = false

    var mark: String { remedy == nil ? "✓" : isOptional ? "○" : "✗" }
  }

  private func items() -> [Item] { fonts() + [datasets(), store(), charts()] + readers() }

  private func fonts() -> [Item] {
    var told: Set<String> = []
    return Theme.all.flatMap { theme -> [Item] in
      let renderer = Renderer(theme: theme)
      let fonts = [
        Font(.sans, size: 10), Font(.serif, size: 10), Font(.sans, size: 10, isBold: true),
      ]
      return fonts.compactMap { font in
        let wanted = theme.typeface(of: font)
        return told.insert(wanted.name).inserted ? item(wanted, font, renderer, theme) : nil
      }
    }
  }

  /// A face: there, stood in for as the theme declares, or missing.
  private func item(
    _ wanted: Typeface, _ font: Font, _ renderer: Renderer, _ theme: Theme
  ) -> Item {
    do {
      try renderer.audit("政府信息公开年报 0123456789 “〔2019〕”—", font: font)
    } catch {
      return Item(name: "字体", state: "\(error)", remedy: "apt install fonts-noto-cjk")
    }
    let used = renderer.family(of: font)
    let state =
      used == wanted.substitute
      ? "\(wanted.name) 未安装，样式 \(theme.name) 以 \(used) 代替并注明（安装\(wanted.name)即改用）"
      : wanted.families.contains(wanted.name) ? "\(used) 已安装" : "\(wanted.name)（\(used)）已安装"
    return Item(name: "字体", state: state)
  }

  private func readers() -> [Item] {
    ReaderProgram.all.map { program in
      Item(
        name: "读取", state: "\(program.name)：\(program.state)",
        remedy: program.isReady ? nil : "sudo apt-get install -y \(program.package)",
        isOptional: true)
    }
  }

  private func datasets() -> Item {
    do {
      let workspace = try Workspace(library)
      return Item(
        name: "数据",
        state: "\(workspace.folder.path)：\(workspace.manifest.entries.count) 份报告，"
          + "\(workspace.gazetteer.divisions.count) 个行政区划")
    } catch {
      return Item(name: "数据", state: "\(error)", remedy: "用 --datasets 或 STATS_HOME 指明数据文件夹")
    }
  }

  private func store() -> Item {
    do {
      guard let store = try StoreLocation.open(library.store) else {
        return Item(name: "报告库", state: "还没有（用 stats import 建立），只用自带的数据")
      }
      return Item(name: "报告库", state: "\(store.path)：\(try store.count()) 份报告")
    } catch {
      return Item(name: "报告库", state: "\(error)", remedy: "按上面所说处理，或用 --store 指明另一个文件")
    }
  }

  private func charts() -> Item {
    do {
      let folder = ChartFolder(path: try DatasetLocation.charts())
      let names = folder.names()
      for name in names { _ = try folder.spec(name) }
      return Item(name: "图表", state: "\(folder.path)：\(names.count) 个规格，全部可用")
    } catch {
      return Item(name: "图表", state: "\(error)", remedy: "改正所指的规格文件")
    }
  }
}
