package reports

// Prove is what Print asks of every file.
var Prove = prove
