package merge

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// What is asked of a value that may not be there.
type optional interface {
	IsZero() bool
}

// present is v, or nil when v says that it is not there: text/template takes
// every struct for true, a date that is not known too.
func present(v any) any {
	if o, ok := v.(optional); ok && !isNil(v) && o.IsZero() {
		return nil
	}
	return v
}

// blank reports whether v has nothing to print. Zero and false are something.
func blank(v any) bool {
	v = present(v)
	if v == nil || isNil(v) {
		return true
	}
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.String:
		return strings.TrimSpace(r.String()) == ""
	case reflect.Slice, reflect.Map, reflect.Array:
		return r.Len() == 0
	}
	return false
}

func filled(v any) bool { return !blank(v) }

func isNil(v any) bool {
	r := reflect.ValueOf(v)
	return r.Kind() == reflect.Pointer && r.IsNil()
}

// text gives v as people read it. What is not there, and what only programs
// read, is an error.
func text(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return checked(v)
	case int:
		return strconv.Itoa(v), nil
	case verbatim:
		return string(v), nil
	case nil:
		return "", errors.New("hier is geen waarde; vraag er eerst naar met {{if}} of {{with}}")
	}
	r := reflect.ValueOf(v)
	if r.Kind() == reflect.Pointer {
		if r.IsNil() {
			return "", errors.New("dit is niet ingevuld; vraag er eerst naar met {{if}} of {{with}}")
		}
		if _, ok := v.(fmt.Stringer); !ok {
			return text(r.Elem().Interface())
		}
	}
	if r.Type().PkgPath() == "time" {
		return "", fmt.Errorf("een %s komt hier niet op papier; gebruik een datum uit het dossier", r.Type())
	}
	if s, ok := v.(fmt.Stringer); ok {
		return stringer(v, s)
	}
	return basic(r)
}

// stringer gives a value that says itself how it is written.
func stringer(v any, s fmt.Stringer) (string, error) {
	if o, ok := v.(optional); ok && o.IsZero() {
		if strings.HasSuffix(reflect.TypeOf(v).Name(), "Date") {
			return "", errors.New("datum ontbreekt; vraag er eerst naar met {{if}} of {{with}}")
		}
		return "", errors.New("dit is niet ingevuld; vraag er eerst naar met {{if}} of {{with}}")
	}
	return checked(s.String())
}

func basic(r reflect.Value) (string, error) {
	switch r.Kind() {
	case reflect.String:
		return checked(r.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(r.Int(), 10), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(r.Uint(), 10), nil
	case reflect.Bool:
		return "", errors.New("waar of onwaar kan niet op papier; schrijf {{if …}}ja{{else}}nee{{end}}")
	case reflect.Float32, reflect.Float64:
		return "", errors.New("een getal met een punt kan niet op papier; gebruik {{decimal …}}, {{hours …}} of {{money …}}")
	case reflect.Slice, reflect.Array:
		return "", errors.New("dit is een lijst; gebruik {{range}}, {{join}} of {{enumerate}}")
	}
	return "", fmt.Errorf("dit (%s) heeft geen tekst; noem het veld dat u bedoelt", r.Type())
}

// leftover is what package fmt and text/template print in place of a value.
var leftover = regexp.MustCompile(`<nil>|<no value>|%!([a-zA-Z]|)\(`)

// checked finds what a function wrote where a value was missing.
func checked(s string) (string, error) {
	if strings.Contains(s, "<n") || strings.Contains(s, "%!") {
		if found := leftover.FindString(s); found != "" {
			return "", fmt.Errorf("hier staat %q waar een waarde hoort", found)
		}
	}
	return s, nil
}
