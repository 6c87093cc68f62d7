package reports

// What Print does to every report, and Judge to every draft.
var (
	Prove  = prove
	Masked = masked
	ToDos  = toDos
)
