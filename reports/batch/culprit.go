package batch

import (
	"runtime"
	"strings"
)

// culprit names the function of ours in which the panic that is being recovered
// began: "layout.(*galley).table".
func culprit() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	panicked := false
	for {
		frame, more := frames.Next()
		panicked = panicked || frame.Function == "runtime.gopanic"
		if name, ours := strings.CutPrefix(frame.Function, "spoor2/"); panicked && ours {
			return strings.TrimPrefix(name, "reports/")
		}
		if !more {
			return "een bibliotheek"
		}
	}
}
