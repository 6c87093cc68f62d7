package dutch

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// List is an enumeration: "a, b en c". Empty items are left out.
func List(items []string) string { return enumeration(items, "en") }

// Choice is an enumeration of which one holds: "a, b of c".
func Choice(items []string) string { return enumeration(items, "of") }

func enumeration(items []string, word string) string {
	items = slices.DeleteFunc(slices.Clone(items), func(s string) bool { return strings.TrimSpace(s) == "" })
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + word + " " + items[last]
}

// Words is a code as words: "niet_passend" is "niet passend".
func Words(code string) string { return strings.ReplaceAll(code, "_", " ") }

// Sort puts items in the order in which a Dutch reader looks for their keys:
// é beside e, capitals beside small letters. Items of which the keys are equal
// stay as they were.
func Sort[T any](items []T, key func(T) string) {
	type keyed struct {
		item T
		key  string
	}
	sorted := make([]keyed, len(items))
	for i, item := range items {
		sorted[i] = keyed{item, key(item)}
	}
	order := collate.New(language.Dutch)
	slices.SortStableFunc(sorted, func(a, b keyed) int { return order.CompareString(a.key, b.key) })
	for i := range sorted {
		items[i] = sorted[i].item
	}
}
