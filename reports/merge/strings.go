package merge

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"spoor2/reports/cases"
)

// What one call of a function may make. The values of a case are not bounded by
// it; what a template makes of them is.
const (
	maxText = 64 << 10 // bytes
	maxList = 10_000   // items
)

var (
	errLongText = fmt.Errorf("de tekst wordt langer dan %d kB", maxText>>10)
	errLongList = fmt.Errorf("de lijst wordt langer dan %d", maxList)
)

func bounded(s string) (string, error) {
	if len(s) > maxText {
		return "", errLongText
	}
	return s, nil
}

// printable gives args as text/template's own print functions may have them:
// numbers as they are, all else as it is printed by itself.
func printable(args []any) ([]any, error) {
	out := make([]any, len(args))
	for i, v := range args {
		if r := reflect.ValueOf(v); r.CanInt() || r.CanUint() {
			if _, ok := v.(fmt.Stringer); !ok {
				out[i] = v
				continue
			}
		}
		s, err := text(v)
		if err != nil {
			return nil, err
		}
		out[i] = s
	}
	return out, nil
}

func printf(format string, args ...any) (string, error) {
	args, err := printable(args)
	if err != nil {
		return "", err
	}
	return bounded(fmt.Sprintf(format, args...))
}

func printAll(args ...any) (string, error) {
	args, err := printable(args)
	if err != nil {
		return "", err
	}
	return bounded(fmt.Sprint(args...))
}

// repeat takes its count first, as sprig does: {{"-" | repeat 3}}.
func repeat(count int, s string) (string, error) {
	if count < 0 {
		return "", errors.New("minder dan nul keer kan niet")
	}
	if len(s) > 0 && count > maxText/len(s) {
		return "", errLongText
	}
	return strings.Repeat(s, count), nil
}

func replace(old, with, s string) (string, error) {
	if n := strings.Count(s, old); len(s)+n*max(0, len(with)-len(old)) > maxText+len(s) {
		return "", errLongText
	}
	return strings.ReplaceAll(s, old, with), nil
}

// join puts sep between the items of a list, each as it would be printed.
func join(sep string, list any) (string, error) {
	items, err := items(list)
	if err != nil {
		return "", err
	}
	n := 0
	for _, s := range items {
		n += len(s) + len(sep)
	}
	if n > maxText {
		return "", errLongText
	}
	return strings.Join(items, sep), nil
}

// items gives a list of any type as texts.
func items(list any) ([]string, error) {
	r := reflect.ValueOf(list)
	if r.Kind() != reflect.Slice && r.Kind() != reflect.Array {
		return nil, errors.New("hier hoort een lijst")
	}
	out := make([]string, r.Len())
	for i := range out {
		s, err := text(r.Index(i).Interface())
		if err != nil {
			return nil, err
		}
		out[i] = s
	}
	return out, nil
}

// until counts from 0 to n, n excluded.
func until(n int) ([]int, error) {
	if n < 0 || n > maxList {
		return nil, errLongList
	}
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list, nil
}

// concat puts lists behind each other.
func concat(lists ...any) ([]any, error) {
	var all []any
	for _, list := range lists {
		r := reflect.ValueOf(list)
		if r.Kind() != reflect.Slice && r.Kind() != reflect.Array {
			return nil, errors.New("hier hoort een lijst")
		}
		if len(all)+r.Len() > maxList {
			return nil, errLongList
		}
		for i := range r.Len() {
			all = append(all, r.Index(i).Interface())
		}
	}
	return all, nil
}

// cell gives v for a cell of a table: a dash when there is nothing.
func cell(v any) (verbatim, error) {
	if blank(v) {
		return "–", nil
	}
	return markdown(v)
}

// fallback is v, or instead when v is blank.
func fallback(instead, v any) any {
	if blank(v) {
		return instead
	}
	return v
}

// firstFilled is the first value that is not blank, or nil.
func firstFilled(values ...any) any {
	for _, v := range values {
		if !blank(v) {
			return v
		}
	}
	return nil
}

// marks are the state marks for the codes of a case.
var marks = map[string]string{
	"U": "done", "G": "started", "P": "planned", "N": "notdone", "A": "notdone",
	"afgerond": "done", "lopend": "started", "gepland": "planned",
	"nagekomen": "done", "deels_nagekomen": "started", "open": "planned", "niet_nagekomen": "notdone", "vervallen": "notdone",
	"behaald": "done", "deels": "started", "niet": "notdone",
	"done": "done", "started": "started", "planned": "planned", "notdone": "notdone", "tick": "tick", "box": "box",
}

// mark draws the mark of a state, by its code or by the mark's own name, or a
// tick box for yes and no. The word for it is up to the template.
func mark(v any) (verbatim, error) {
	name := ""
	switch r := reflect.ValueOf(v); {
	case v == cases.Yes || v == true:
		name = "tick"
	case v == cases.No || v == false:
		name = "box"
	case r.Kind() == reflect.String:
		name = marks[r.String()]
	}
	if name == "" {
		return "", fmt.Errorf("er is geen teken voor %v", v)
	}
	return verbatim("![](mark:" + name + ")"), nil
}
