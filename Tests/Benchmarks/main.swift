import Foundation

// Usage, from the folder of the checkout:
//   Benchmarks [PART [ROUNDS]]           the parts of the tool in one process
//   Benchmarks once png|svg FILE         the chart that the peers draw, once
//   Benchmarks loop png|svg ROUNDS       the same in one process; prints the median in ms

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "once" where words.count == 3: try ChartBench().once(format: words[1], to: words[2])
case "loop" where words.count == 3:
  try ChartBench().loop(format: words[1], rounds: Int(words[2]) ?? 200)
default: try PartBench(rounds: words.dropFirst().first.flatMap { Int($0) } ?? 20).run(words.first)
}
