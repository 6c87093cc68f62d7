package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"spoor2/reports/casefile"
)

// A usageError says how spoor2 was called wrongly, and what was probably meant.
type usageError struct {
	error
	hint string
}

func usage(hint, format string, a ...any) error {
	return usageError{fmt.Errorf(format, a...), hint}
}

// flags begins the flags of a verb.
func (d *spoor2) flags(name string) *pflag.FlagSet {
	f := pflag.NewFlagSet(name, pflag.ContinueOnError)
	f.SortFlags = false
	f.SetOutput(io.Discard) // what pflag says, say says in Dutch
	f.Usage = func() {
		v, _ := findVerb(name)
		explain(d.out, v, f)
	}
	return f
}

// parse reads the flags of a verb, and gives as many arguments as it takes: at
// least min, at most max, or any number when max is negative.
func parse(f *pflag.FlagSet, args []string, min, max int) ([]string, error) {
	if err := f.Parse(args); err != nil {
		if errors.Is(err, pflag.ErrHelp) {
			return nil, err
		}
		return nil, wrongFlag(f, err)
	}
	v, _ := findVerb(f.Name())
	hint := "zo hoort het: " + call(v, f)
	switch n := f.NArg(); {
	case n < min && n == 0:
		return nil, usage(hint, "%s: geen bestand genoemd", v.name)
	case n < min:
		return nil, usage(hint, "%s: er ontbreekt een bestand", v.name)
	case max == 0 && n > 0:
		return nil, usage(hint, "%s: %q hoort er niet bij", v.name, f.Arg(0))
	case max > 0 && n > max:
		return nil, usage(hint, "%s: %q is er een te veel", v.name, f.Arg(max))
	}
	return f.Args(), nil
}

// wrongFlag says in Dutch what pflag found.
func wrongFlag(f *pflag.FlagSet, err error) error {
	hint := `"spoor2 help ` + f.Name() + `" noemt de opties`
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		name := "-" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() == "" {
			name = "-" + name
		}
		if near := casefile.Nearest(unknown.GetSpecifiedName(), flagNames(f)); near != "" {
			hint = "bedoelt u --" + near + "?"
		}
		return usage(hint, "%s: onbekende optie %s", f.Name(), name)
	case errors.As(err, &bare):
		value, _ := pflag.UnquoteUsage(bare.GetFlag())
		return usage("schrijf --"+bare.GetFlag().Name+" "+value, "%s: na --%s hoort een waarde", f.Name(), bare.GetSpecifiedName())
	case errors.As(err, &invalid):
		return usage(hint, "%s: --%s: %s", f.Name(), invalid.GetFlag().Name, invalidValue(invalid))
	case errors.As(err, &syntax):
		return usage(hint, "%s: %s is geen optie", f.Name(), syntax.GetSpecifiedFlag())
	}
	return usage(hint, "%s: %v", f.Name(), err)
}

func invalidValue(e *pflag.InvalidValueError) string {
	switch e.GetFlag().Value.Type() {
	case "int":
		return fmt.Sprintf("%q is geen heel getal", e.GetValue())
	case "bool":
		return fmt.Sprintf("deze optie heeft geen waarde %q", e.GetValue())
	}
	return e.Unwrap().Error()
}

func flagNames(f *pflag.FlagSet) []string {
	var names []string
	f.VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
	return names
}

// call is how a verb is called.
func call(v verb, f *pflag.FlagSet) string {
	words := []string{"spoor2", v.name}
	if f.HasFlags() {
		words = append(words, "[opties]")
	}
	return strings.TrimSpace(strings.Join(append(words, v.args), " "))
}

// explain writes the help of a verb.
func explain(w io.Writer, v verb, f *pflag.FlagSet) {
	fmt.Fprintf(w, "Gebruik: %s\n\n%s\n", call(v, f), strings.TrimSpace(v.about))
	if f.HasFlags() {
		fmt.Fprint(w, "\nOpties:\n")
	}
	f.VisitAll(func(flag *pflag.Flag) {
		value, text := pflag.UnquoteUsage(flag)
		if flag.Value.Type() == "bool" {
			value = ""
		}
		name := strings.TrimSpace("--" + flag.Name + " " + value)
		pad := strings.Repeat(" ", max(0, 27-utf8.RuneCountInString(name)))
		fmt.Fprintf(w, "  %s%s  %s\n", name, pad, strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", 31)))
	})
}
