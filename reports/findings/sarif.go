package findings

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"strings"

	"spoor2/reports/check"
)

// The parts of SARIF 2.1.0 (OASIS, 27 March 2020) that a run fills in.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		ColumnKind  string            `json:"columnKind"`
		Language    string            `json:"language"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name     string      `json:"name"`
		Version  string      `json:"version"`
		Language string      `json:"language"`
		Rules    []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string         `json:"id"`
		Short   sarifText      `json:"shortDescription"`
		Full    sarifText      `json:"fullDescription"`
		Help    sarifText      `json:"help"`
		Default sarifDefault   `json:"defaultConfiguration"`
		More    map[string]any `json:"properties"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifInvocation struct {
		Successful bool                `json:"executionSuccessful"`
		Notes      []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level   string    `json:"level"`
		Message sarifText `json:"message"`
	}
	sarifResult struct {
		Rule         string             `json:"ruleId"`
		Index        int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		More         map[string]any     `json:"properties"`
	}
	sarifSuppression struct {
		Kind   string `json:"kind"`
		Status string `json:"status"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// SARIF writes a run as a log of SARIF 2.1.0. Names of files become URIs, as
// relative as they were given.
func SARIF(w io.Writer, r *Run) error {
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "spoor2", Version: check.Version, Language: "nl-NL"}},
		Invocations: []sarifInvocation{{Successful: len(r.Unread) == 0}},
		ColumnKind:  "unicodeCodePoints", Language: "nl-NL", Results: []sarifResult{},
	}
	index := map[string]int{}
	for i, rule := range check.Rules() {
		index[rule.ID] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(rule))
	}
	for _, p := range r.Unread {
		run.Invocations[0].Notes = append(run.Invocations[0].Notes, sarifNotification{"error", sarifText{p.String()}})
	}
	for _, c := range r.Cases {
		for i := range c.Findings {
			f := &c.Findings[i]
			result := f.sarif(c)
			result.Index = index[f.Rule]
			run.Results = append(run.Results, result)
		}
	}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

func sarifRuleOf(r check.Rule) sarifRule {
	return sarifRule{
		ID: r.ID, Short: sarifText{r.Ask}, Full: sarifText{r.Why},
		Help:    sarifText{r.Action + " Bron: " + source(r) + "."},
		Default: sarifDefault{sarifLevel(r.Severity)},
		More:    map[string]any{"tags": []string{r.Group()}, "norm": r.Norm, "source": source(r)},
	}
}

func sarifLevel(s check.Severity) string {
	switch s {
	case check.Error:
		return "error"
	case check.Warning:
		return "warning"
	}
	return "note"
}

func (f *Finding) sarif(c *Case) sarifResult {
	at := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{uri(c.File)}}}
	if f.Place.Line > 0 {
		at.Physical.Region = &sarifRegion{f.Place.Line, max(f.Place.Column, 1)}
	}
	if f.Place.Sheet != "" {
		at.Logical = append(at.Logical, sarifLogical{strings.TrimSuffix(f.Place.Sheet+"!"+f.Place.Cell, "!"), "cell"})
	}
	at.Logical = append(at.Logical, sarifLogical{c.ID + "#" + f.Pointer, "member"})
	more := map[string]any{"case": c.ID, "norm": f.Norm}
	for key, value := range map[string]string{"reports": f.Reports, "seen": f.Seen, "expected": f.Expected} {
		if value != "" {
			more[key] = value
		}
	}
	if f.Number > 0 {
		more["number"] = f.Number
	}
	result := sarifResult{
		Rule: f.Rule, Level: sarifLevel(f.Severity), Message: sarifText{f.Message + " " + f.Action},
		Locations: []sarifLocation{at}, Fingerprints: map[string]string{"spoor2/v1": f.fingerprint(c.ID)}, More: more,
	}
	if f.Waived != nil {
		result.Suppressions = []sarifSuppression{{"external", "accepted"}}
	}
	return result
}

// fingerprint tells a finding from all others, and is the same when it is found
// again.
func (f *Finding) fingerprint(id string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%d", id, f.Rule, f.Severity.Letter(), f.Pointer, f.Number))
	return hex.EncodeToString(sum[:16])
}

// uri is the name of a file as a URI reference.
func uri(file string) string {
	u := url.URL{Path: strings.ReplaceAll(file, `\`, "/")}
	if strings.HasPrefix(u.Path, "/") {
		u.Scheme = "file"
	} else if len(u.Path) > 1 && u.Path[1] == ':' { // a drive of Windows
		u.Scheme, u.Path = "file", "/"+u.Path
	}
	return u.String()
}
