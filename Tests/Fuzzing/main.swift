import Disclosure
import Foundation
import Ingestion
import SyntheticCorpus

/// Feeds libFuzzer's inputs to the readers: `fuzzing text|html|docx FOLDER… [-max_total_time=60 …]`.
///
/// Built by `make fuzz` only, with the address sanitizer and coverage of every module.

/// The driver of libFuzzer without its own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// A few divisions, so that names are found and most are not.
let gazetteer = Gazetteer([
  Division(
    code: "140525", level: .county, name: "泽州县", shortName: "泽州", pinyin: "zezhou",
    prefecture: "晋城市", province: "山西省"),
  Division(
    code: "140500", level: .prefecture, name: "晋城市", shortName: "晋城", pinyin: "jincheng",
    prefecture: "", province: "山西省"),
])

/// Reads bytes to the end of all checks; errors are right answers, crashes are not.
func read(_ bytes: [UInt8]) {
  guard let document = try? DocumentReader.document(bytes, name: "a", path: "a"),
    let report = try? ReportRecognizer(gazetteer: gazetteer).report(in: document, path: "a")
  else { return }
  _ = report.findings
}

let readText: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? TextReader.document(bytes, name: "a", path: "a"),
    let report = try? ReportRecognizer(gazetteer: gazetteer).report(in: document, path: "a")
  else { return 0 }
  _ = report.findings
  return 0
}

let readPage: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
  read(Array("<!DOCTYPE html><html>".utf8) + UnsafeBufferPointer(start: start, count: count))
  return 0
}

/// The input is the main part of a Word document, or a whole archive.
let readWord: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt = { start, count in
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  read(bytes.starts(with: [0x50, 0x4B]) ? bytes : StoredArchive.wordDocument(bytes))
  return 0
}

let tests = ["text": readText, "html": readPage, "docx": readWord]
guard CommandLine.argc > 1, let test = tests[CommandLine.arguments[1]] else {
  print("usage: fuzzing text|html|docx FOLDER… [libFuzzer options]")
  exit(64)
}
var count = CommandLine.argc - 1
var start = CommandLine.unsafeArgv + 1
start[0] = CommandLine.unsafeArgv[0]
exit(withUnsafeMutablePointer(to: &start) { runDriver(&count, $0, test) })
