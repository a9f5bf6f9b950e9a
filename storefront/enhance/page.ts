// Loaded on every page: marks that scripts run, so that styles may rely on it.
document.documentElement.dataset.enhanced = "";
