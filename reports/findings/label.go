package findings

import (
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// Label names the field of a JSON pointer as the workbook does: "Start traject",
// "Sollicitaties, regel 3, Datum". What it does not know stays as it is.
func Label(pointer string) string {
	var parts []string
	f := cases.Format()
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if f.Kind == cases.ListKind {
			f = f.Item
			if n, err := strconv.Atoi(key); err == nil {
				key = "regel " + strconv.Itoa(n+1)
			} else {
				key = "een regel erbij"
			}
			parts = append(parts, key)
			continue
		}
		if f = f.Field(key); f == nil {
			return pointer
		}
		parts = append(parts, f.Label)
	}
	// The labels of a form say by themselves what they are about.
	if n := len(parts); n > 1 && !strings.Contains(strings.Join(parts, " "), "regel ") {
		return parts[n-1]
	}
	return strings.Join(parts, ", ")
}
