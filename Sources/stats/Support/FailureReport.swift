import ArgumentParser
import Ingestion
import Office
import Storage

/// What to say about an error and which exit code it gets.
struct FailureReport {
  let text: String
  let code: Int32
  let isError: Bool

  init(_ error: any Error, of root: any ParsableCommand.Type) {
    switch error {
    case let ending as Ending: self.init(text: "", code: ending.code, isError: true)
    case let error as ToolError:
      self.init(text: "错误：\(error.description)", code: error.code, isError: true)
    case let error as IngestionError:
      self.init(text: "错误：\(error.description)", code: 1, isError: true)
    case let error as StoreError:
      self.init(text: "错误：\(error.description)", code: 1, isError: true)
    case let error as OfficeError:
      self.init(text: "错误：\(error.description)", code: 1, isError: true)
    default:
      let code = root.exitCode(for: error).rawValue
      let isError = code != 0
      let message = ChineseHelp.translated(root.fullMessage(for: error))
      self.init(text: message, code: isError && code != 64 ? 1 : code, isError: isError)
    }
  }

  /// Prints help to standard output and errors to standard error.
  func tell() {
    guard !text.isEmpty else { return }
    if isError || (try? Console.put(text + "\n")) == nil { Console.talk(text) }
  }

  private init(text: String, code: Int32, isError: Bool) {
    self.text = text
    self.code = code
    self.isError = isError
  }
}

/// The fixed English phrases of the argument parser in Chinese.
enum ChineseHelp {
  static func translated(_ text: String) -> String {
    var result = text
    for (english, chinese) in phrases { result = result.replacing(english, with: chinese) }
    return result
  }

  /// Longer phrases first, so that none is translated in part.
  private static let phrases: [(String, String)] = [
    ("See 'stats help <subcommand>' for detailed help.", "各命令的详细说明：stats help <命令>"),
    ("See 'stats <subcommand> --help' for detailed help.", "各命令的详细说明：stats <命令> --help"),
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示命令的帮助。"),
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), (" SUBCOMMANDS:", "："), ("<subcommand>", "<命令>"),
    ("<options>", "<选项>"), ("(default: ", "(默认 "), ("; default: ", "；默认 "), ("(values: ", "(可选 "),
    ("Error: Missing expected argument ", "错误：缺少参数 "), ("Error: Missing value for ", "错误：缺少取值："),
    ("Error: Unknown option ", "错误：没有这个选项 "), ("Error: Unexpected argument ", "错误：多余的参数 "),
    ("Error: The value ", "错误：取值 "), (" is invalid for ", " 不适用于 "),
    (". Did you mean ", "，是否想用 "), (" unexpected arguments: ", " 个多余的参数："),
    ("Please provide one of ", "可选 "), ("Error: ", "错误："),
    ("  See '", "  详见 '"), ("' for more information.", "'。"), ("Help:  ", "说明："),
  ]
}
