"""The first screen: what the clinician sets before the patient looks."""
