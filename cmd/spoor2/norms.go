package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"spoor2/reports/check"
)

// norms are the limits of an agency in a file.
type norms struct {
	file string // empty for those of the house
}

func (n *norms) bind(f *pflag.FlagSet) {
	f.StringVar(&n.file, "settings", "", "`BESTAND` met eigen normen, zoals {\"planDays\": 21}")
}

// read reads the file; without one the limits are those of the house.
func (n *norms) read() (check.Settings, error) {
	if n.file == "" {
		return check.Settings{}, nil
	}
	data, err := os.ReadFile(n.file)
	if err != nil {
		return check.Settings{}, err
	}
	limits, err := check.ParseSettings(data)
	if err != nil {
		return check.Settings{}, usage(`de sleutels staan bij "spoor2 check --explain" van elke regel`, "%s: %w", n.file, err)
	}
	return limits, nil
}

// norms gives the limits by which the list was made, and tells of it when those
// that are given now are others.
func (v *verification) norms(n *norms) (check.Settings, error) {
	given, err := n.read()
	if err != nil {
		return given, err
	}
	was := v.was.Settings.Norms
	data, err := json.Marshal(was)
	if err != nil {
		return given, err
	}
	recorded := check.Settings{}
	if len(was) > 0 {
		if recorded, err = check.ParseSettings(data); err != nil {
			return given, usage("kies een lijst die spoor2 heeft gemaakt", "verify: %s: %w", v.path, err)
		}
	}
	switch {
	case maps.Equal(given.Own(), was):
		return given, nil
	case n.file == "":
		v.note("--settings ontbreekt; de normen komen uit de lijst zelf: %s", listed(was))
		return recorded, nil
	}
	v.fault("de normen van %s (%s) zijn niet die van de lijst (%s)", n.file, listed(given.Own()), listed(was))
	return given, nil
}

// listed is norms as one reads them: "answerDays 14, planDays 21".
func listed(norms map[string]int) string {
	if len(norms) == 0 {
		return "die van het huis"
	}
	var all []string
	for _, key := range slices.Sorted(maps.Keys(norms)) {
		all = append(all, fmt.Sprint(key, " ", norms[key]))
	}
	return strings.Join(all, ", ")
}
