import Analytics
import ArgumentParser

/// How far a county's peers reach, on the command line.
extension PeerGroup.Reach: ExpressibleByArgument {}
